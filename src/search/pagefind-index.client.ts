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
    const unknownWords = await this.#unknownWords(query.words);
    const known = query.words.filter((word) => !unknownWords.includes(word)).map(searchTerm);
    const phrases = query.phrases.map((phrase) => `"${phrase.replaceAll('"', ' ')}"`);
    if (known.length === 0 && phrases.length === 0) return { hits: [], unknownWords };

    // Pagefind takes a phrase only when it is the whole query, so that each is asked for by itself.
    const [main = '', ...others] = known.length > 0 ? [known.join(' '), ...phrases] : phrases;
    const [found, ...restrictions] = await Promise.all([
      find(main),
      ...others.map((term) => find(term, false)),
    ]);
    const hits = hitsOf(found ?? { results: [], filters: {} });
    const kept = restrictions.map(({ results }) => new Set(results.map(({ id }) => id)));
    return { hits: hits.filter(({ key }) => kept.every((keys) => keys.has(key))), unknownWords };
  }

  /** Counts for each facet; nothing where words stand beside a phrase, as Pagefind cannot count both at once. */
  async countFacets(query: IndexQuery): Promise<FacetCounts | undefined> {
    const words = query.words.map(searchTerm).filter(Boolean);
    const parts = [
      ...(words.length > 0 ? [words.join(' ')] : []),
      ...query.phrases.map((phrase) => `"${phrase}"`),
    ];
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
  return results.map((result) => ({
    key: result.id,
    load: async () => {
      const { raw_url, content, meta } = await result.data();
      return { ...unpackFacts(raw_url), title: meta.title, content, locations: result.words };
    },
  }));
}
