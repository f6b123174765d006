import {
  type FacetName,
  facetNames,
  filtersOf,
  type IndexFilters,
  type IndexQuery,
  searchTerm,
} from './index-query.ts';
import { isSameWord } from './same-word.ts';
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

interface PagefindInstance {
  init(): Promise<void>;
  search(
    term: string | null,
    options: { filters?: IndexFilters; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<PagefindSearch>;
  filters(): Promise<unknown>;
}

interface PagefindModule {
  createInstance(options: Record<string, unknown>): PagefindInstance;
}

const folder = '/pagefind/';

/** How much a match in a title, or in another spelling of a name, counts beside one in the text. */
const ranking = { metaWeights: { title: 3, names: 0.5 } };

/** The search index of the site, fetched in pieces as they are needed. */
export class PagefindIndex {
  readonly #instance: PagefindInstance;

  private constructor(instance: PagefindInstance) {
    this.#instance = instance;
  }

  /**
   * Fetches Pagefind and the index's heading. Rejects when they cannot be fetched.
   *
   * @param failures how often that has happened: a browser does not fetch a module twice from one address
   */
  static async open(failures: number): Promise<PagefindIndex> {
    const script = `${folder}pagefind.js${failures === 0 ? '' : `?again=${failures}`}`;
    const module = (await import(/* @vite-ignore */ script)) as PagefindModule;
    const instance = module.createInstance({ basePath: folder, noWorker: true, language: 'en', ranking });
    await instance.init();
    // Nothing but a search shows whether the pieces could be fetched.
    await instance.search(null, { filters: { kind: 'none' } });
    return new PagefindIndex(instance);
  }

  async search(query: IndexQuery): Promise<FoundRecords> {
    const filters = filtersOf(query);
    const order =
      query.order === 'relevance'
        ? {}
        : { sort: { order: query.order === 'newest' ? 'desc' : 'asc' } as const };
    const find = (term: string | null, withOrder = true) =>
      this.#instance.search(term, { filters, ...(withOrder && order) });

    const words = query.words.map(searchTerm).filter(Boolean);
    if (words.length === 0 && query.phrases.length === 0) {
      return { hits: hitsOf(await find(null)), unknownWords: [] };
    }
    const spoken = query.phrases
      .flatMap((phrase) => phrase.split(/\s+/))
      .filter((word) => searchTerm(word) !== '');
    const unknownWords = await this.#unknownWords([...query.words, ...spoken]);
    const known = query.words.filter((word) => !unknownWords.includes(word));
    const isHopeless =
      spoken.some((word) => unknownWords.includes(word)) || known.length + spoken.length === 0;
    if (isHopeless) return { hits: [], unknownWords };

    // Pagefind takes a phrase only when it is the whole query, and finds all its records equally good: each phrase
    // is asked for by itself, and its words by themselves for the order.
    const [found, ...exact] = await Promise.all([
      find([...known, ...spoken].map(searchTerm).join(' ')),
      ...query.phrases.map((phrase) => find(asPhrase(phrase), false)),
    ]);
    return { hits: keepExact(hitsOf(found), exact.map(placesByKey)), unknownWords };
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
    await this.#instance.filters();
    const term = parts[0] ?? null;
    const plain = await this.#instance.search(term, { filters: filtersOf(query) });
    const counts = {} as FacetCounts;
    for (const facet of facetNames) {
      const isChosen = query[facet].length > 0;
      const found = isChosen
        ? await this.#instance.search(term, { filters: filtersOf(query, { adding: facet }) })
        : plain;
      counts[facet] = found.filters[facet] ?? {};
    }
    return counts;
  }

  /**
   * Words that no record has. For such a word Pagefind finds what shares its first letters, so that what was
   * found has to be looked at.
   */
  async #unknownWords(words: readonly string[]): Promise<string[]> {
    const checked = await Promise.all(
      words.map(async (word) => {
        const { results } = await this.#instance.search(searchTerm(word), {});
        const [first] = results;
        if (!first) return { word, isKnown: false };
        const { content, meta } = await first.data();
        const spoken = content.split(/\s+/);
        const matched = [
          ...first.words.map((at) => spoken[at] ?? ''),
          ...(first.matchedMetaFields ?? []).flatMap((field) => meta[field]?.split(/\s+/) ?? []),
        ];
        return { word, isKnown: matched.some((other) => isSameWord(searchTerm(word), other)) };
      }),
    );
    return checked.filter(({ isKnown }) => !isKnown).map(({ word }) => word);
  }
}

function hitsOf({ results }: PagefindSearch): Hit[] {
  return results.map((result) => hitOf(result, result.words));
}

function hitOf(result: Pick<PagefindResult, 'id' | 'data'>, locations: readonly number[]): Hit {
  return {
    key: result.id,
    at: (others) => hitOf(result, others),
    load: async () => {
      const { raw_url, content, meta } = await result.data();
      return { ...unpackFacts(raw_url), title: meta.title, content, locations };
    },
  };
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
