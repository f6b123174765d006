import { type FacetLists, type IndexFacets, placesOf } from '../facet-lists.ts';
import { type FacetName, facetNames, type IndexQuery } from '../index-query.ts';
import { indexOfKey, placeInIndex } from '../record-keys.ts';

/** How many records each choice of a facet would add to the list, or leave of it where nothing is chosen yet. */
export type FacetCounts = Record<FacetName, Readonly<Record<string, number>>>;

/** Counts the choices beside a search. */
export class FacetCounter {
  readonly #indexes: ReadonlyMap<string, FacetLists>;

  private constructor(indexes: ReadonlyMap<string, FacetLists>) {
    this.#indexes = indexes;
  }

  /**
   * Rejects when a list cannot be fetched.
   *
   * @param addresses of the lists of all indexes that are searched
   */
  static async open(addresses: readonly string[]): Promise<FacetCounter> {
    const facets = await Promise.all(
      addresses.map(async (address) => (await fetch(address)).json() as Promise<IndexFacets>),
    );
    return new FacetCounter(new Map(facets.map(({ index, lists }) => [index, lists])));
  }

  /**
   * @param found keys of the records that the query finds
   * @param find finds the keys of another query
   */
  async count(
    query: IndexQuery,
    found: readonly string[],
    find: (query: IndexQuery) => Promise<readonly string[]>,
  ): Promise<FacetCounts> {
    const counts = {} as FacetCounts;
    for (const facet of facetNames) {
      const chosen = query[facet];
      const keys = chosen.length === 0 ? found : await find({ ...query, [facet]: [] });
      counts[facet] = this.#count(facet, keys, chosen);
    }
    return counts;
  }

  /** How many of the records have each value of a facet, without those that have a chosen one. */
  #count(facet: FacetName, keys: readonly string[], chosen: readonly string[]): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const [index, lists] of this.#indexes) {
      const places = new Set(keys.filter((key) => indexOfKey(key) === index).map(placeInIndex));
      for (const value of chosen) for (const place of placesOf(lists[facet][value])) places.delete(place);
      for (const [value, list] of Object.entries(lists[facet])) {
        const count = placesOf(list).filter((place) => places.has(place)).length;
        counts[value] = (counts[value] ?? 0) + count;
      }
    }
    return counts;
  }
}
