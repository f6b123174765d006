import {
  type FacetName,
  facetNames,
  filtersOf,
  type IndexFilters,
  type IndexQuery,
  searchTerm,
} from './index-query.ts';
import { folder, startAddresses } from './index-start.client.ts';
import { isSameWord } from './same-word.ts';
import type { SortOrder } from './search-state.ts';
import type { ShardList } from './shards.ts';
import { type RecordFacts, unpackFacts } from './stored-record.ts';

/** One record as the index stores it. */
export interface FoundRecord extends RecordFacts {
  title: string;
  content: string;
  /** Places of matched words in the content, counted in words. */
  locations: readonly number[];
}

export interface Hit {
  /** The same record has the same key in every search. */
  key: string;
  /** Whether a word was asked for when this was found, or only words that begin like it. */
  hasWord(word: string): Promise<boolean>;
  /** The same hit with other places to be marked. */
  at(locations: readonly number[]): Hit;
  load(): Promise<FoundRecord>;
}

export interface FoundRecords {
  hits: Hit[];
  /** Words of the query that no record has, and that were left out. */
  unknownWords: string[];
}

/** How many records each choice of a facet would add to the list, or leave of it where nothing is chosen yet. */
export type FacetCounts = Record<FacetName, Readonly<Record<string, number>>>;

interface Fragment {
  raw_url: string;
  content: string;
  meta: { title: string; [field: string]: string };
}

interface PagefindResult {
  id: string;
  words: number[];
  matchedMetaFields?: string[];
  data(): Promise<Fragment>;
}

interface PagefindSearch {
  results: PagefindResult[];
  filters: Record<string, Record<string, number>>;
}

interface PagefindOptions {
  filters?: IndexFilters;
  sort?: { order: 'asc' | 'desc' };
}

interface PagefindInstance {
  init(): Promise<void>;
  search(term: string | null, options: PagefindOptions): Promise<PagefindSearch>;
  mergeIndex(folder: string, options: Record<string, unknown>): Promise<void>;
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

  private constructor(instance: PagefindInstance, { shards, hidden }: ShardList) {
    this.#instance = instance;
    this.#shards = shards;
    this.#hidden = hidden;
  }

  /**
   * Fetches Pagefind and the index's heading. Rejects when they cannot be fetched.
   *
   * @param visit what sets the addresses of the heading apart from those of an earlier visit
   * @param failures how often that has happened: a browser does not fetch a module twice from one address
   */
  static async open(visit: string, failures: number): Promise<PagefindIndex> {
    const { script, program, list: listAddress, tag } = startAddresses(visit, failures);
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
    return new PagefindIndex(instance, list);
  }

  /** Rejects when a piece that it takes could not be fetched. */
  async search(query: IndexQuery): Promise<FoundRecords> {
    performance.clearResourceTimings();
    const found = await this.#search(query);
    // Pagefind does not tell of a piece that it could not fetch: its words are then unknown, its filters find nothing.
    if (found.hits.length === 0 || found.unknownWords.length > 0) assertNothingFailed();
    return found;
  }

  async #search(query: IndexQuery): Promise<FoundRecords> {
    const filters = filtersOf(query);
    const find = (term: string | null) => this.#find(term, filters, query.order);

    const words = query.words.map(searchTerm).filter(Boolean);
    if (words.length === 0 && query.phrases.length === 0) {
      return { hits: await find(null), unknownWords: [] };
    }
    const spoken = query.phrases
      .flatMap((phrase) => phrase.split(/\s+/))
      .filter((word) => searchTerm(word) !== '');
    // Pagefind takes a phrase only when it is the whole query, and finds all its records equally good: each phrase
    // is asked for by itself, and its words by themselves for the order.
    const findWords = (asked: readonly string[]) => find([...asked, ...spoken].map(searchTerm).join(' '));
    const exact = Promise.all(
      query.phrases.map((phrase) => this.#instance.search(asPhrase(phrase), { filters })),
    );
    const found = await findWords(query.words);
    const unknownWords = await this.#unknownWords([...query.words, ...spoken], found);
    if (unknownWords.length === 0) {
      return { hits: keepExact(found, (await exact).map(placesByKey)), unknownWords };
    }
    const known = query.words.filter((word) => !unknownWords.includes(word));
    const isHopeless =
      spoken.some((word) => unknownWords.includes(word)) || known.length + spoken.length === 0;
    if (isHopeless) return { hits: [], unknownWords };
    return { hits: keepExact(await findWords(known), (await exact).map(placesByKey)), unknownWords };
  }

  /**
   * Counts for each facet; nothing where words stand beside a phrase, as Pagefind cannot count both at once.
   *
   * @param query without words that no record has
   */
  async countFacets(query: IndexQuery): Promise<FacetCounts | undefined> {
    const words = query.words.map(searchTerm).join(' ').trim();
    const parts = [...(words === '' ? [] : [words]), ...query.phrases.map(asPhrase)];
    if (parts.length > 1) return undefined;
    const term = parts[0] ?? null;
    const count = (filters: IndexFilters) =>
      this.#instance.search(term, { filters: { ...filters, none: counted } });
    const plain = await count(filtersOf(query));
    const counts = {} as FacetCounts;
    for (const facet of facetNames) {
      const isChosen = query[facet].length > 0;
      const found = isChosen ? await count(filtersOf(query, { adding: facet })) : plain;
      counts[facet] = this.#countShown(found, facet);
    }
    return counts;
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
    if (this.#shards.length === 0)
      return hitsOf(await this.#instance.search(term, { filters, sort })).filter(isShown);
    const dated: { day: string; hit: Hit }[] = [];
    for (const shard of [wholeIndex, ...this.#shards]) {
      // Naming the filter of days makes Pagefind count them: the list is in their order, so that the counts tell
      // the day of each record.
      const oneShard = { ...filters, shard, none: { day: 'no day' } };
      const found = await this.#instance.search(term, { filters: oneShard, sort });
      const days = Object.entries(found.filters['day'] ?? {}).sort(([a], [b]) => compareDays(a, b, order));
      const ofHits = days.flatMap(([day, count]) => Array<string>(count).fill(day));
      for (const [at, hit] of hitsOf(found).entries()) dated.push({ day: ofHits[at] ?? '', hit });
    }
    return dated
      .sort((a, b) => compareDays(a.day, b.day, order))
      .map(({ hit }) => hit)
      .filter(isShown);
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

function assertNothingFailed(): void {
  const failed = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).find(
    // Browsers that do not tell the status leave it out.
    ({ name, responseStatus }) =>
      new URL(name).pathname.startsWith(folder) && (responseStatus === 0 || responseStatus >= 400),
  );
  if (failed) throw new Error(`${failed.name} could not be fetched`);
}

function hitsOf({ results }: PagefindSearch): Hit[] {
  return results.map((result) => hitOf(result, result.words));
}

function hitOf(result: PagefindResult, locations: readonly number[]): Hit {
  return {
    key: result.id,
    hasWord: async (word) => {
      const { content, meta } = await result.data();
      const spoken = content.split(/\s+/);
      const matched = [
        ...result.words.map((at) => spoken[at] ?? ''),
        ...(result.matchedMetaFields ?? []).flatMap((field) => meta[field]?.split(/\s+/) ?? []),
      ];
      return matched.some((other) => isSameWord(searchTerm(word), other));
    },
    at: (others) => hitOf(result, others),
    load: async () => {
      const { raw_url, content, meta } = await result.data();
      return { ...unpackFacts(raw_url), title: meta.title, content, locations };
    },
  };
}

function compareDays(a: string, b: string, order: SortOrder): number {
  const direction = order === 'newest' ? -1 : 1;
  return a < b ? -direction : a > b ? direction : 0;
}

function asPhrase(words: string): string {
  return `"${words.replaceAll('"', ' ')}"`;
}

function placesByKey({ results }: PagefindSearch): Map<string, number[]> {
  return new Map(results.map(({ id, words }) => [id, words]));
}

/** The hits that have every phrase, with the places of the phrases. */
function keepExact(hits: readonly Hit[], phrases: readonly ReadonlyMap<string, number[]>[]): Hit[] {
  if (phrases.length === 0) return [...hits];
  return hits.flatMap((hit) => {
    const places = phrases.map((phrase) => phrase.get(hit.key));
    return places.every((found) => found !== undefined) ? [hit.at(places.flat())] : [];
  });
}
