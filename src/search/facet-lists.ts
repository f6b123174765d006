import type { Day } from '../dates/calendar.ts';
import { digitOf } from './entry-weight.ts';
import { type CountedFacet, countedFacets } from './facets.ts';
import type { IndexEntry } from './index-entry.ts';

/** For each value of a facet, the positions of its entries in an index, delta-encoded. */
export type FacetLists = Record<CountedFacet, Record<string, number[]>>;

/** The facet lists of one index, as browsers fetch them. */
export interface IndexFacets {
  /** Id of the index, with which the keys of its entries begin. */
  index: string;
  lists: FacetLists;
  /** Days with the number of entries in a row that begin on them. */
  days: [Day, number][];
  /** The weight of each entry, one digit each. */
  weights: string;
}

/** What the order of results needs to know about entries, in the order of the index. */
export function orderFacts(entries: readonly IndexEntry[]): Pick<IndexFacets, 'days' | 'weights'> {
  const days: [Day, number][] = [];
  for (const { first } of entries) {
    const last = days.at(-1);
    if (last?.[0] === first) last[1]++;
    else days.push([first, 1]);
  }
  return { days, weights: entries.map(({ weight }) => digitOf(weight)).join('') };
}

/** @param entries in the order of the index */
export function facetLists(entries: readonly IndexEntry[]): FacetLists {
  const lists = {} as FacetLists;
  for (const name of countedFacets) {
    const list: Record<string, number[]> = {};
    for (const [index, { facets }] of entries.entries()) {
      for (const value of facets[name]) {
        list[value] ??= [];
        list[value].push(index);
      }
    }
    lists[name] = Object.fromEntries(
      Object.entries(list).map(([value, indexes]) => [value, encodeDeltas(indexes)]),
    );
  }
  return lists;
}

function encodeDeltas(indexes: readonly number[]): number[] {
  return indexes.map((index, at) => index - (indexes[at - 1] ?? 0));
}

export function decodeDeltas(deltas: readonly number[] = []): number[] {
  let index = 0;
  return deltas.map((delta) => {
    index += delta;
    return index;
  });
}
