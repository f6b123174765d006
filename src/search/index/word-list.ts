import type { SearchRecord } from '../search-record.ts';

/** Words of fewer records are left out of the list of a large record: some of them are slips themselves. */
const fewestRecords = 2;
const mostWords = 20_000;

/** The words of the record that others may be slips of, in lower case, from the most frequent on. */
export function wordList(records: readonly SearchRecord[]): string[] {
  const counts = new Map<string, number>();
  for (const { title, text } of records) {
    for (const word of new Set(`${title} ${text}`.toLowerCase().match(/[\p{L}\p{M}]{5,}/gu))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const isKept = (count: number) => records.length < 100 || count >= fewestRecords;
  return [...counts]
    .filter(([, count]) => isKept(count))
    .sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1))
    .slice(0, mostWords)
    .map(([word]) => word);
}
