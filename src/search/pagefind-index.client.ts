import { FetchFailures } from './fetch-failures.client.ts';
import {
  firstOf,
  type Hit,
  hitsOf,
  keepExact,
  type PagefindSearch,
  placesByKey,
} from './found-records.client.ts';
import {
  type FacetName,
  facetNames,
  filtersOf,
  type IndexFilters,
  type IndexQuery,
  searchTerm,
} from './index-query.ts';
import { folder, startAddresses } from './index-start.client.ts';
import { asPhrase, RecordedPhrases } from './recorded-phrases.ts';
import type { SortOrder } from './search-state.ts';
import type { ShardList } from './shards.ts';

export interface FoundRecords {
  hits: Hit[];
  /** Words of the query that no record has, and that were left out. */
  unknownWords: string[];
}

/** How many records each choice of a facet would add to the list, or leave of it where nothing is chosen yet. */
export type FacetCounts = Record<FacetName, Readonly<Record<string, number>>>;

interface PagefindOptions {
  filters?: IndexFilters;
  sort?: { order: 'asc' | 'desc' };
}

interface PagefindInstance {
  init(): Promise<void>;
  search(term: string | null, options: PagefindOptions): Promise<PagefindSearch>;
  mergeIndex(folder: string, options: Record<string, unknown>): Promise<void>;
}

/** One part of a search, with Pagefind's counts of what it has found. */
interface CountedSearch {
  term: string | null;
  filters: IndexFilters;
  found: PagefindSearch;
}

interface PagefindModule {
  createInstance(options: Record<string, unknown>): PagefindInstance;
}

/** Stands for the large index where there are others beside it. */
const wholeIndex = 'whole';

/** Excludes nothing, but Pagefind fetches and counts the filters that are named. */
const counted = facetNames.map((facet) => ({ [facet]: 'none at all' }));

/** How much a match in a title, or in another spelling of a name, counts beside one in the text. */
const ranking = { metaWeights: { title: 3, names: 0.5 } };

/** The search index of the site, fetched in pieces as they are needed. */
export class PagefindIndex {
  readonly #instance: PagefindInstance;
  readonly #shards: readonly string[];
  readonly #hidden: ShardList['hidden'];
  readonly #between: ShardList['between'];
  readonly #wordsAddress: string;
  readonly #failures: FetchFailures;
  readonly #phrases: RecordedPhrases;
  #places: Promise<ReadonlyMap<string, number>> | undefined;
  #words: Promise<readonly string[]> | undefined;

  private constructor(
    instance: PagefindInstance,
    { shards, hidden, between }: ShardList,
    wordsAddress: string,
    failures: FetchFailures,
  ) {
    this.#instance = instance;
    this.#failures = failures;
    this.#wordsAddress = wordsAddress;
    this.#phrases = new RecordedPhrases((term) => instance.search(term, {}));
    this.#shards = shards;
    this.#hidden = hidden;
    this.#between = between;
  }

  /**
   * Fetches Pagefind and the index's heading. Rejects when they cannot be fetched.
   *
   * @param visit what sets the addresses of the heading apart from those of an earlier visit
   * @param failures how often that has happened: a browser does not fetch a module twice from one address
   */
  static async open(visit: string, failures: number): Promise<PagefindIndex> {
    const { script, program, list: listAddress, words, tag } = startAddresses(visit, failures);
    const failed = new FetchFailures((address) => address.endsWith(words));
    // Of what was fetched ahead, a browser hands on a failure too, once.
    if (failures > 0) await fetch(program).catch(() => undefined);
    const [module, list] = await Promise.all([
      import(/* @vite-ignore */ script) as Promise<PagefindModule>,
      fetch(listAddress).then((response) => response.json() as Promise<ShardList>),
    ]);
    const options = { noWorker: true, language: 'en', ranking, metaCacheTag: tag };
    const isSharded = list.shards.length > 0;
    const instance = module.createInstance({
      ...options,
      basePath: folder,
      ...(isSharded && { mergeFilter: { shard: wholeIndex } }),
    });
    await instance.init();
    for (const shard of list.shards) {
      await instance.mergeIndex(`${folder}${shard}/`, {
        language: 'en',
        ranking,
        metaCacheTag: tag,
        mergeFilter: { shard },
      });
    }
    return new PagefindIndex(instance, list, words, failed);
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
    const found = await findWords(query.words);
    const unknownWords = await this.#unknownWords([...query.words, ...spoken], found);
    const known = query.words.filter((word) => !unknownWords.includes(word));
    const isHopeless =
      spoken.some((word) => unknownWords.includes(word)) || known.length + spoken.length === 0;
    if (isHopeless) return { hits: [], unknownWords };
    const hits = unknownWords.length === 0 ? found : await findWords(known);
    const together = known.map(searchTerm).join(' ');
    const isSpokenSo = query.order === 'relevance' && phrases.length === 0 && known.length > 1;
    const ordered = isSpokenSo
      ? firstOf(hits, placesByKey(await this.#instance.search(asPhrase(together), { filters })))
      : hits;
    return { hits: keepExact(ordered, (await exact).map(placesByKey)), unknownWords };
  }

  /** Words of the record, the most frequent first; none where they cannot be fetched, as a search goes without. */
  words(): Promise<readonly string[]> {
    this.#words ??= fetch(this.#wordsAddress)
      .then((response) => response.json() as Promise<string[]>)
      .catch(() => []);
    return this.#words;
  }

  /** @param query without words that no record has */
  async countFacets(query: IndexQuery): Promise<FacetCounts> {
    const words = query.words.map(searchTerm).join(' ').trim();
    const phrases = await this.#phrases.asRecorded(query.phrases);
    const terms = [...(words === '' ? [] : [words]), ...phrases.map(asPhrase)];
    const searchEach = (filters: IndexFilters) =>
      Promise.all(
        (terms.length === 0 ? [null] : terms).map(async (term) => ({
          term,
          filters,
          found: await this.#instance.search(term, { filters: { ...filters, none: counted } }),
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
      const narrowed = { all: [filters, { [facet]: value }] };
      const { results } = await this.#instance.search(term, { filters: narrowed });
      return [
        value,
        results.filter((result) => isInAll(result) && !(result.id in this.#hidden)).length,
      ] as const;
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

  /** Records in the order asked for. Pagefind itself only interlaces the lists of several indexes. */
  async #find(term: string | null, filters: IndexFilters, order: SortOrder): Promise<Hit[]> {
    const isShown = ({ key }: Hit) => !(key in this.#hidden);
    if (order === 'relevance') {
      return hitsOf(await this.#instance.search(term, { filters })).filter(isShown);
    }
    const sort = { order: order === 'newest' ? 'desc' : 'asc' } as const;
    if (this.#shards.length === 0) return hitsOf(await this.#instance.search(term, { filters, sort }));
    const listOf = async (shard: string) =>
      hitsOf(await this.#instance.search(term, { filters: { ...filters, shard }, sort })).filter(isShown);
    const whole = await listOf(wholeIndex);
    const beside = (await Promise.all(this.#shards.map(listOf))).flat();
    if (beside.length === 0) return whole;
    const places = await this.#placesInWhole();
    const placeOf = ({ key }: Hit) => places.get(key) ?? 0;
    return [...whole, ...beside].sort((a, b) => (placeOf(a) - placeOf(b)) * (order === 'newest' ? -1 : 1));
  }

  /** Where each record stands among all that the large index has, from the oldest; those of shards in between. */
  #placesInWhole(): Promise<ReadonlyMap<string, number>> {
    this.#places ??= this.#instance
      .search(null, { filters: { shard: wholeIndex }, sort: { order: 'asc' } })
      .then(({ results }) => {
        const kept = results.map(({ id }, at): [string, number] => [id, at]);
        return new Map([...kept, ...Object.entries(this.#between)]);
      });
    return this.#places;
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
        const first = alone.find(({ key }) => !(key in this.#hidden));
        return (await first?.hasWord(word)) ? [] : [word];
      }),
    );
    return checked.flat();
  }
}
