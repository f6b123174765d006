import { decodeDeltas, type FacetLists, type IndexFacets } from '../facet-lists.ts';
import type { CountedFacet } from '../facets.ts';
import { indexIdOf, positionOfKey } from '../index/pagefind-format/entry-keys.ts';
import type { IndexQuery } from '../index-query.ts';

/** How many results each value of a facet would leave, or would add if other values of the facet are chosen. */
export type FacetCounts = Record<CountedFacet, Readonly<Record<string, number>>>;

export class FacetCounter {
  readonly #indexes: ReadonlyMap<string, FacetLists>;

  constructor(indexes: readonly IndexFacets[]) {
    this.#indexes = new Map(indexes.map(({ index, lists }) => [index, lists]));
  }

  /**
   * @param found keys of the query's hits
   * @param find returns the keys of another query's hits
   */
  async count(
    query: IndexQuery,
    found: readonly string[],
    find: (query: IndexQuery) => Promise<readonly string[]>,
  ): Promise<FacetCounts> {
    const counts = {} as FacetCounts;
    const [lists = {}] = this.#indexes.values();
    for (const facet of Object.keys(lists) as CountedFacet[]) {
      const chosen = query[facet];
      const keys = chosen.length === 0 ? found : await find({ ...query, [facet]: [] });
      counts[facet] = {
        ...this.#count(facet, keys, chosen),
        // What is chosen leaves what was found.
        ...Object.fromEntries(
          chosen.map((value) => [value, this.#count(facet, found, [])[value] ?? 0] as const),
        ),
      };
    }
    return counts;
  }

  /** How many of the hits have each value, leaving out hits that have a chosen value. */
  #count(facet: CountedFacet, keys: readonly string[], chosen: readonly string[]): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const [indexId, lists] of this.#indexes) {
      const hits = new Set(keys.filter((key) => indexIdOf(key) === indexId).map(positionOfKey));
      for (const value of chosen)
        for (const position of decodeDeltas(lists[facet][value])) hits.delete(position);
      for (const [value, deltas] of Object.entries(lists[facet])) {
        const count = decodeDeltas(deltas).filter((position) => hits.has(position)).length;
        counts[value] = (counts[value] ?? 0) + count;
      }
    }
    return counts;
  }
}
