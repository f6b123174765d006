import { searchTerm } from '../index-query.ts';
import { writtenText } from '../searched-text.ts';
import { type RecordFacts, unpackFacts } from '../stored-record.ts';
import { isSameWord } from './same-word.ts';

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

/** What Pagefind answers. */
export interface PagefindSearch {
  results: PagefindResult[];
  filters: Record<string, Record<string, number>>;
}

export function hitsOf({ results }: PagefindSearch): Hit[] {
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
      const facts = unpackFacts(raw_url);
      return {
        ...facts,
        title: facts.title ?? meta.title,
        content: writtenText(content, facts.written),
        locations,
      };
    },
  };
}

export function placesByKey({ results }: PagefindSearch): Map<string, number[]> {
  return new Map(results.map(({ id, words }) => [id, words]));
}

/** The hits that have every phrase, with the places of the phrases. */
export function keepExact(hits: readonly Hit[], phrases: readonly ReadonlyMap<string, number[]>[]): Hit[] {
  if (phrases.length === 0) return [...hits];
  return hits.flatMap((hit) => {
    const places = phrases.map((phrase) => phrase.get(hit.key));
    return places.every((found) => found !== undefined) ? [hit.at(places.flat())] : [];
  });
}

/** The hits that are among these keys first; otherwise in the order they have. */
export function firstOf(hits: readonly Hit[], keys: ReadonlyMap<string, unknown>): Hit[] {
  return [...hits.filter(({ key }) => keys.has(key)), ...hits.filter(({ key }) => !keys.has(key))];
}
