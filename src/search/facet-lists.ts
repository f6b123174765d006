import { type FacetName, facetNames } from './index-query.ts';
import type { SearchRecord } from './search-record.ts';

/** What a record is counted under beside the choices of the search page. */
export type RecordFacets = Readonly<Record<FacetName, readonly string[]>>;

/** For each choice of a facet the places of its records in an index, each counted from the one before. */
export type FacetLists = Record<FacetName, Record<string, number[]>>;

/** The choices of the records of one index, as browsers fetch them. */
export interface IndexFacets {
  /** What the keys of its records begin with. */
  index: string;
  lists: FacetLists;
}

export function facetsOf({ kind, people, parties, topics }: SearchRecord): RecordFacets {
  return { kind: [kind], person: people, party: parties, topic: topics };
}

/** @param records in the order of the index */
export function facetLists(records: readonly SearchRecord[]): FacetLists {
  const lists: FacetLists = { kind: {}, person: {}, party: {}, topic: {} };
  const last = new Map<number[], number>();
  for (const [place, record] of records.entries()) {
    const facets = facetsOf(record);
    for (const name of facetNames) {
      for (const value of facets[name]) {
        const list = lists[name][value] ?? [];
        lists[name][value] = list;
        list.push(place - (last.get(list) ?? 0));
        last.set(list, place);
      }
    }
  }
  return lists;
}

/** The places of a list of them. */
export function placesOf(list: readonly number[] = []): number[] {
  let place = 0;
  return list.map((step) => {
    place += step;
    return place;
  });
}
