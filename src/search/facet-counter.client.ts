import type { PagefindSearch } from './found-records.client.ts';
import {
  type FacetName,
  facetNames,
  filtersOf,
  type IndexFilters,
  type IndexQuery,
  searchTerm,
} from './index-query.ts';
import { asPhrase, type RecordedPhrases } from './recorded-phrases.ts';
import type { ShardList } from './shards.ts';

/** How many records each choice of a facet would add to the list, or leave of it where nothing is chosen yet. */
export type FacetCounts = Record<FacetName, Readonly<Record<string, number>>>;

type Search = (term: string | null, filters: IndexFilters) => Promise<PagefindSearch>;

/** One part of a search, with Pagefind's counts of what it has found. */
interface CountedSearch {
  term: string | null;
  filters: IndexFilters;
  found: PagefindSearch;
}

/** Excludes nothing, but Pagefind fetches and counts the filters that are named. */
const counted = facetNames.map((facet) => ({ [facet]: 'none at all' }));

/** Counts the choices beside a search. */
export class FacetCounter {
  readonly #search: Search;
  readonly #phrases: RecordedPhrases;
  readonly #hidden: ShardList['hidden'];

  constructor(search: Search, phrases: RecordedPhrases, hidden: ShardList['hidden']) {
    this.#search = search;
    this.#phrases = phrases;
    this.#hidden = hidden;
  }

  /** @param query without words that no record has */
  async count(query: IndexQuery): Promise<FacetCounts> {
    const words = query.words.map(searchTerm).join(' ').trim();
    const phrases = await this.#phrases.asRecorded(query.phrases);
    const terms = [...(words === '' ? [] : [words]), ...phrases.map(asPhrase)];
    const searchEach = (filters: IndexFilters) =>
      Promise.all(
        (terms.length === 0 ? [null] : terms).map(async (term) => ({
          term,
          filters,
          found: await this.#search(term, { ...filters, none: counted }),
        })),
      );
    const plain = await searchEach(filtersOf(query));
    const counts = {} as FacetCounts;
    for (const facet of facetNames) {
      const isChosen = query[facet].length > 0;
      const parts = isChosen ? await searchEach(filtersOf(query, { adding: facet })) : plain;
      counts[facet] = await this.#countTogether(parts, facet);
    }
    return counts;
  }

  /**
   * Counts of what several searches have all found. Pagefind counts one of them at a time: where the others leave
   * out some of what the narrowest has found, it is asked for each value by itself.
   */
  async #countTogether(parts: readonly CountedSearch[], facet: FacetName): Promise<Record<string, number>> {
    const [narrowest, ...others] = parts.toSorted((a, b) => a.found.results.length - b.found.results.length);
    if (!narrowest) return {};
    const keysOfOthers = others.map(({ found }) => new Set(found.results.map(({ id }) => id)));
    const isInAll = ({ id }: { id: string }) => keysOfOthers.every((keys) => keys.has(id));
    if (narrowest.found.results.every(isInAll)) return this.#countShown(narrowest.found, facet);
    const { term, filters, found } = narrowest;
    const values = Object.entries(found.filters[facet] ?? {}).filter(([, count]) => count > 0);
    const counts = values.map(async ([value]) => {
      const { results } = await this.#search(term, { all: [filters, { [facet]: value }] });
      const shown = results.filter((result) => isInAll(result) && !(result.id in this.#hidden));
      return [value, shown.length] as const;
    });
    return Object.fromEntries(await Promise.all(counts));
  }

  /** Pagefind's counts of a facet without the records that are hidden. */
  #countShown({ filters, results }: PagefindSearch, facet: FacetName): Record<string, number> {
    const counts = { ...filters[facet] };
    for (const { id } of results) {
      for (const value of this.#hidden[id]?.[facet] ?? []) counts[value] = (counts[value] ?? 0) - 1;
    }
    return counts;
  }
}
