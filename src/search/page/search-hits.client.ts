import { type HitFacts, unpackFacts } from '../hit-facts.ts';
import { searchTerm } from '../index-query.ts';
import { isSameWord } from '../same-word.ts';
import { writtenText } from '../searched-text.ts';

/** A hit with everything that is shown of it. */
export interface LoadedHit extends HitFacts {
  title: string;
  content: string;
  /** Indexes of matched words in the content. */
  locations: readonly number[];
}

/** An entry of the index that matches a search. */
export interface SearchHit {
  /** The same in every search. */
  key: string;
  /** The same hit with other words marked. */
  at(locations: readonly number[]): SearchHit;
  load(): Promise<LoadedHit>;
}

interface Fragment {
  raw_url: string;
  content: string;
  meta: { title: string; [field: string]: string };
}

export interface PagefindResult {
  id: string;
  score: number;
  words: number[];
  matchedMetaFields?: string[];
  data(): Promise<Fragment>;
}

/** Pagefind's answer. */
export interface PagefindSearch {
  results: PagefindResult[];
  filters: Record<string, Record<string, number>>;
}

export function hitsOf({ results }: PagefindSearch): SearchHit[] {
  return results.map((result) => hitOf(result, result.words));
}

export function hitOf(result: PagefindResult, locations: readonly number[]): SearchHit {
  return {
    key: result.id,
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

/** Whether the entry has this word, not just a word with the same beginning. */
export async function hasWord(result: PagefindResult, word: string): Promise<boolean> {
  const { content, meta } = await result.data();
  const spoken = content.split(/\s+/);
  const matched = [
    ...result.words.map((at) => spoken[at] ?? ''),
    ...(result.matchedMetaFields ?? []).flatMap((field) => meta[field]?.split(/\s+/) ?? []),
  ];
  return matched.some((other) => isSameWord(searchTerm(word), other));
}

export function locationsByKey({ results }: PagefindSearch): Map<string, number[]> {
  return new Map(results.map(({ id, words }) => [id, words]));
}

/** Only hits that have every phrase, with the words of the phrases marked. */
export function keepExact(
  hits: readonly SearchHit[],
  phrases: readonly ReadonlyMap<string, number[]>[],
): SearchHit[] {
  if (phrases.length === 0) return [...hits];
  return hits.flatMap((hit) => {
    const locations = phrases.map((phrase) => phrase.get(hit.key));
    return locations.every((found) => found !== undefined) ? [hit.at(locations.flat())] : [];
  });
}
