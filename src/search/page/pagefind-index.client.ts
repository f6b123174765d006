import type { IndexFacets } from '../facet-lists.ts';
import { positionOfKey } from '../index/pagefind-format/entry-keys.ts';
import { filtersOf, type IndexFilters, type IndexQuery, onRecord, searchTerm } from '../index-query.ts';
import { asPhrase, IndexedPhrases } from '../query/indexed-phrases.ts';
import { ranked, rankingFor } from '../ranking.ts';
import type { SortOrder } from '../search-state.ts';
import type { ShardList } from '../shards.ts';
import { scoreEntries, type WordMatch, wordsInTheWay } from '../word-ranking.ts';
import { EntryFacts } from './entry-facts.ts';
import type { FacetCounter, FacetCounts } from './facet-counter.client.ts';
import type { FetchFailures } from './fetch-failures.client.ts';
import type { PagefindInstance, StartedIndex } from './index-start.client.ts';
import {
  hasWord,
  hitOf,
  hitsOf,
  keepExact,
  locationsByKey,
  type PagefindResult,
  type SearchHit,
} from './search-hits.client.ts';

export interface FoundHits {
  hits: SearchHit[];
  /** Words of the query that no entry has. They were left out. */
  unknownWords: string[];
  /** Words of the query that keep the best match out. */
  inTheWay: string[];
}

/** Roughly how many entries there are. Only their proportion to those with a word counts. */
const assumedSize = 2000;

/** The parts of a word with hyphens, if each has letters enough to be looked up. */
function partsOf(word: string): string[] {
  const parts = word.split(/[-‐‑–—]/).filter(Boolean);
  return parts.length > 1 && parts.every((part) => part.length > 2) ? parts : [word];
}

/** The search index of the site. Its files are fetched when needed. */
export class PagefindIndex {
  readonly #instance: PagefindInstance;
  readonly #hidden: ReadonlySet<string>;
  readonly #between: ShardList['between'];
  readonly #failures: FetchFailures;
  readonly #phrases: IndexedPhrases;
  readonly #addresses: Pick<StartedIndex, 'words' | 'facets'>;
  #words: Promise<readonly string[]> | undefined;
  #counter: Promise<FacetCounter> | undefined;
  #fetchedFacets: Promise<IndexFacets[]> | undefined;
  #knownFacts: EntryFacts | undefined;

  constructor({ pagefind, shards, failures, ...addresses }: StartedIndex) {
    this.#instance = pagefind;
    this.#hidden = new Set(shards.hidden);
    this.#between = shards.between;
    this.#failures = failures;
    this.#phrases = new IndexedPhrases((term) => pagefind.search(term, {}));
    this.#addresses = addresses;
  }

  /** Rejects if a file that it needs could not be fetched. */
  async search(query: IndexQuery): Promise<FoundHits> {
    const found = await this.#search(query);
    if (found.hits.length === 0 || found.unknownWords.length > 0) this.#failures.assertNone();
    return found;
  }

  async #search(asked: IndexQuery): Promise<FoundHits> {
    // `open-door` is found as `open door`: the index has the parts of words with hyphens.
    const query = { ...asked, words: asked.words.flatMap(partsOf) };
    const filters = filtersOf(query);
    const hasWords = query.words.some((word) => searchTerm(word) !== '');
    if (!hasWords && query.phrases.length === 0) {
      const all = await this.#find(filters, query.order);
      const hits = query.order === 'relevance' ? await this.#rank(all, query) : all;
      return { hits, unknownWords: [], inTheWay: [] };
    }
    const phrases = await this.#phrases.asIndexed(query.phrases);
    // Pagefind accepts a phrase only as the whole query, so each is a query of its own.
    const exact = Promise.all(phrases.map((phrase) => this.#instance.search(asPhrase(phrase), { filters })));
    const spoken = phrases.flatMap((phrase) => phrase.split(/\s+/)).filter((word) => searchTerm(word) !== '');
    const terms = [...new Set([...query.words, ...spoken])].filter((word) => searchTerm(word) !== '');
    const lists = await Promise.all(
      terms.map(async (word) => {
        return { word, results: await this.#resultsOf(word, filters) };
      }),
    );
    const inTitle = await this.#inTitle(query.surnames ?? [], filters);
    const unknownWords = await this.#unknownWords(lists);
    const known = lists.filter(({ word }) => !unknownWords.includes(word));
    const open = known.filter(({ word }) => !spoken.includes(word));
    // If most of the words are on no record, the rest is about something else.
    const isHopeless =
      spoken.some((word) => unknownWords.includes(word)) ||
      known.length === 0 ||
      (unknownWords.length > 0 && open.length < unknownWords.length && spoken.length === 0);
    if (isHopeless) return { hits: [], unknownWords, inTheWay: [] };
    const scored = scoreEntries(
      known.map(({ results }) => matchesOf(results)),
      assumedSize,
      (key) => inTitle.filter((keys) => keys.has(key)).length,
    );
    const resultOf = new Map(known.flatMap(({ results }) => results.map((result) => [result.id, result])));
    const whole = scored
      .filter(({ missing }) => missing.length === 0)
      .flatMap(({ key, positions }) => {
        const result = resultOf.get(key);
        return result ? [hitOf(result, positions)] : [];
      });
    const inTheWay = wordsInTheWay(scored, known.length, query.isQuestion).map((at) => known[at]?.word ?? '');
    return {
      hits: this.#inOrder(keepExact(whole, (await exact).map(locationsByKey)), query.order),
      unknownWords,
      inTheWay: inTheWay.filter((word) => !spoken.includes(word)),
    };
  }

  /** Words of the index, the most frequent first; empty if the list cannot be fetched. */
  words(): Promise<readonly string[]> {
    this.#words ??= fetch(this.#addresses.words)
      .then((response) => response.json() as Promise<string[]>)
      .catch(() => []);
    return this.#words;
  }

  /**
   * How many results each choice would leave; undefined if the facet lists cannot be fetched. The code for this is loaded
   * after the results are shown.
   */
  async countFacets(query: IndexQuery, found: readonly SearchHit[]): Promise<FacetCounts | undefined> {
    const facets = this.#facets();
    this.#counter ??= import('./facet-counter.client.ts').then(
      async ({ FacetCounter }) => new FacetCounter(await facets),
    );
    // Waited for below.
    facets.catch(() => undefined);
    const keysOf = (hits: readonly SearchHit[]) => hits.map(({ key }) => key);
    const find = async (other: IndexQuery) => keysOf((await this.search(other)).hits);
    try {
      return await (await this.#counter).count(query, keysOf(found), find);
    } catch (error) {
      this.#counter = undefined;
      this.#fetchedFacets = undefined;
      console.error(error);
      return undefined;
    }
  }

  /** How many of the hits begin on each day; undefined if the lists cannot be fetched. */
  async countDays(hits: readonly SearchHit[]): Promise<ReadonlyMap<string, number> | undefined> {
    const facts = await this.#facts();
    return facts?.countDays(hits.map(({ key }) => key));
  }

  /** Rejects if a file cannot be fetched. */
  #facets(): Promise<IndexFacets[]> {
    this.#fetchedFacets ??= Promise.all(
      this.#addresses.facets.map(async (address) => (await fetch(address)).json() as Promise<IndexFacets>),
    );
    return this.#fetchedFacets;
  }

  /** Undefined if a file cannot be fetched. */
  async #facts(): Promise<EntryFacts | undefined> {
    try {
      this.#knownFacts ??= new EntryFacts(await this.#facets());
    } catch {
      this.#fetchedFacets = undefined;
    }
    return this.#knownFacts;
  }

  /** Hits of a search without words, the best first. */
  async #rank(hits: readonly SearchHit[], query: IndexQuery): Promise<SearchHit[]> {
    const factsOf = (await this.#facts())?.ranker([...query.person, ...query.involved]);
    if (!factsOf) return [...hits];
    const entries = hits.map((hit) => ({ hit, ...factsOf(hit.key), position: this.#positionOf(hit) }));
    return ranked(entries, rankingFor(query)).map(({ hit }) => hit);
  }

  #positionOf({ key }: SearchHit): number {
    return this.#between[key] ?? positionOfKey(key);
  }

  /** What matches one word, without outdated entries. */
  async #resultsOf(word: string, filters: IndexFilters): Promise<PagefindResult[]> {
    const { results } = await this.#instance.search(searchTerm(word), { filters });
    return results.filter(({ id }) => !this.#hidden.has(id));
  }

  /** The keys of entries that have each name in their title. */
  #inTitle(names: readonly string[], filters: IndexFilters): Promise<ReadonlySet<string>[]> {
    return Promise.all(
      names.map(async (name) => {
        const results = await this.#resultsOf(name, filters);
        const titled = results.filter(({ matchedMetaFields = [] }) => matchedMetaFields.includes('title'));
        return new Set(titled.map(({ id }) => id));
      }),
    );
  }

  /** Entries without words, in the order that was asked for. */
  async #find(filters: IndexFilters, order: SortOrder): Promise<SearchHit[]> {
    const found = hitsOf(await this.#instance.search(null, { filters }));
    return this.#inOrder(
      found.filter(({ key }) => !this.#hidden.has(key)),
      order,
    );
  }

  /** As they are, or chronologically. */
  #inOrder(hits: readonly SearchHit[], order: SortOrder): SearchHit[] {
    if (order === 'relevance') return [...hits];
    const positioned = hits.map((hit) => ({ hit, at: this.#positionOf(hit) }));
    const direction = order === 'newest' ? -1 : 1;
    return positioned.sort((a, b) => (a.at - b.at) * direction).map(({ hit }) => hit);
  }

  /**
   * Words that no entry has. For such a word Pagefind returns entries with a word that begins alike, so its best hits have
   * to be checked: where nothing is found within the filters, those in the whole index.
   */
  async #unknownWords(lists: readonly { word: string; results: PagefindResult[] }[]): Promise<string[]> {
    const checked = await Promise.all(
      lists.map(async ({ word, results }) => {
        if (await hasWordIn(results, word)) return [];
        return (await hasWordIn(await this.#resultsOf(word, onRecord), word)) ? [] : [word];
      }),
    );
    return checked.flat();
  }
}

/** Another form of the word may be in the best hits: `transparent` for `transparency`. */
const mostChecked = 4;

async function hasWordIn(results: readonly PagefindResult[], word: string): Promise<boolean> {
  for (const result of results.slice(0, mostChecked)) {
    if (await hasWord(result, word)) return true;
  }
  return false;
}

function matchesOf(results: readonly PagefindResult[]): Map<string, WordMatch> {
  return new Map(
    results.map(({ id, score, words, matchedMetaFields = [] }) => [
      id,
      { score, positions: words, isInTitle: matchedMetaFields.includes('title') },
    ]),
  );
}
