import { filtersOf, type IndexFilters, type IndexQuery, searchTerm } from '../index-query.ts';
import { asPhrase, RecordedPhrases } from '../query/recorded-phrases.ts';
import { placeInIndex } from '../record-keys.ts';
import type { SortOrder } from '../search-state.ts';
import type { ShardList } from '../shards.ts';
import type { FacetCounter, FacetCounts } from './facet-counter.client.ts';
import type { FetchFailures } from './fetch-failures.client.ts';
import { firstOf, type Hit, hitsOf, keepExact, placesByKey } from './found-records.client.ts';
import type { PagefindInstance, StartedIndex } from './index-start.client.ts';

export interface FoundRecords {
  hits: Hit[];
  /** Words of the query that no record has, and that were left out. */
  unknownWords: string[];
}

/** The search index of the site, fetched in pieces as they are needed. */
export class PagefindIndex {
  readonly #instance: PagefindInstance;
  readonly #hidden: ReadonlySet<string>;
  readonly #between: ShardList['between'];
  readonly #failures: FetchFailures;
  readonly #phrases: RecordedPhrases;
  readonly #addresses: Pick<StartedIndex, 'words' | 'facets'>;
  #words: Promise<readonly string[]> | undefined;
  #counter: Promise<FacetCounter> | undefined;

  constructor({ pagefind, shards, failures, ...addresses }: StartedIndex) {
    this.#instance = pagefind;
    this.#hidden = new Set(shards.hidden);
    this.#between = shards.between;
    this.#failures = failures;
    this.#phrases = new RecordedPhrases((term) => pagefind.search(term, {}));
    this.#addresses = addresses;
  }

  /** Rejects when a piece that it takes could not be fetched. */
  async search(query: IndexQuery): Promise<FoundRecords> {
    const found = await this.#search(query);
    if (found.hits.length === 0 || found.unknownWords.length > 0) this.#failures.assertNone();
    return found;
  }

  async #search(query: IndexQuery): Promise<FoundRecords> {
    const filters = filtersOf(query);
    const find = (term: string | null) => this.#find(term, filters, query.order);

    const words = query.words.map(searchTerm).filter(Boolean);
    if (words.length === 0 && query.phrases.length === 0) {
      return { hits: await find(null), unknownWords: [] };
    }
    const phrases = await this.#phrases.asRecorded(query.phrases);
    const spoken = phrases.flatMap((phrase) => phrase.split(/\s+/)).filter((word) => searchTerm(word) !== '');
    // Pagefind takes a phrase only when it is the whole query, and finds all its records equally good: each phrase
    // is asked for by itself, and its words by themselves for the order.
    const findWords = (asked: readonly string[]) => find([...asked, ...spoken].map(searchTerm).join(' '));
    const exact = Promise.all(phrases.map((phrase) => this.#instance.search(asPhrase(phrase), { filters })));
    const findInOrder = async (asked: readonly string[]) => {
      const hits = await findWords(asked);
      const isSpokenSo = query.order === 'relevance' && phrases.length === 0 && asked.length > 1;
      if (!isSpokenSo) return hits;
      const together = asPhrase(asked.map(searchTerm).join(' '));
      return firstOf(hits, placesByKey(await this.#instance.search(together, { filters })));
    };
    const found = await findInOrder(query.words);
    const unknownWords = await this.#unknownWords([...query.words, ...spoken], found);
    const known = query.words.filter((word) => !unknownWords.includes(word));
    const isHopeless =
      spoken.some((word) => unknownWords.includes(word)) || known.length + spoken.length === 0;
    if (isHopeless) return { hits: [], unknownWords };
    const hits = unknownWords.length === 0 ? found : await findInOrder(known);
    return { hits: keepExact(hits, (await exact).map(placesByKey)), unknownWords };
  }

  /** Words of the record, the most frequent first; none where they cannot be fetched, as a search goes without. */
  words(): Promise<readonly string[]> {
    this.#words ??= fetch(this.#addresses.words)
      .then((response) => response.json() as Promise<string[]>)
      .catch(() => []);
    return this.#words;
  }

  /**
   * Counts of the choices beside a search; none where they cannot be had. What counts is fetched when the results are
   * shown already.
   */
  async countFacets(query: IndexQuery, found: readonly Hit[]): Promise<FacetCounts | undefined> {
    this.#counter ??= import('./facet-counter.client.ts').then(({ FacetCounter }) =>
      FacetCounter.open(this.#addresses.facets),
    );
    const keysOf = (hits: readonly Hit[]) => hits.map(({ key }) => key);
    const find = async (other: IndexQuery) => keysOf((await this.search(other)).hits);
    try {
      return await (await this.#counter).count(query, keysOf(found), find);
    } catch (error) {
      this.#counter = undefined;
      console.error(error);
      return undefined;
    }
  }

  /** Records in the order asked for: the best first as Pagefind has them, or by their place among all days. */
  async #find(term: string | null, filters: IndexFilters, order: SortOrder): Promise<Hit[]> {
    const found = hitsOf(await this.#instance.search(term, { filters }));
    const hits = found.filter(({ key }) => !this.#hidden.has(key));
    if (order === 'relevance') return hits;
    const placed = hits.map((hit) => ({ hit, place: this.#between[hit.key] ?? placeInIndex(hit.key) }));
    const direction = order === 'newest' ? -1 : 1;
    return placed.sort((a, b) => (a.place - b.place) * direction).map(({ hit }) => hit);
  }

  /**
   * Words that no record has. For such a word Pagefind finds what shares its first letters, so that what was
   * found has to be looked at: first the records that are shown anyway, then those of the word by itself.
   */
  async #unknownWords(words: readonly string[], found: readonly Hit[]): Promise<string[]> {
    const checked = await Promise.all(
      words.map(async (word) => {
        if (await found[0]?.hasWord(word)) return [];
        const alone = hitsOf(await this.#instance.search(searchTerm(word), {}));
        const first = alone.find(({ key }) => !this.#hidden.has(key));
        return (await first?.hasWord(word)) ? [] : [word];
      }),
    );
    return checked.flat();
  }
}
