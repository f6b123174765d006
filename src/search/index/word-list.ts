import type { IndexEntry } from '../index-entry.ts';

/** In a large index, words of fewer entries are left out: some of them are misspelt themselves. */
const fewestEntries = 2;
const mostWords = 20_000;

/** Words that misspelt words are compared with, in lower case, the most frequent first. */
export function wordList(entries: readonly IndexEntry[]): string[] {
  const counts = new Map<string, number>();
  for (const { title, text } of entries) {
    for (const word of new Set(`${title} ${text}`.toLowerCase().match(/[\p{L}\p{M}]{5,}/gu))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const isKept = (count: number) => entries.length < 100 || count >= fewestEntries;
  return [...counts]
    .filter(([, count]) => isKept(count))
    .sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1))
    .slice(0, mostWords)
    .map(([word]) => word);
}
