import { editDistance } from '../../text/nearest.ts';

/**
 * What a word that no record has was most likely meant to be: one word of the record, or two that were written
 * together. Short words are near to too many others, and a first letter is rarely a slip.
 *
 * @param words of the record, the most frequent first
 * @param isSure only what may be searched instead without asking
 */
export function nearWords(word: string, words: readonly string[], { isSure = true } = {}): string[] {
  const wanted = word.toLowerCase();
  const slips = slipsIn(wanted.length, isSure);
  let best: { word: string; distance: number } | undefined;
  for (const candidate of words) {
    if (candidate[0] !== wanted[0]) continue;
    const distance = editDistance(wanted, candidate, slips);
    if (distance <= slips && (!best || distance < best.distance)) best = { word: candidate, distance };
  }
  return best ? [best.word] : twoWords(wanted, new Set(words));
}

function slipsIn(length: number, isSure: boolean): number {
  if (length < 5) return 0;
  if (length < 7) return isSure ? 0 : 1;
  return length < 10 ? 1 : 2;
}

function twoWords(word: string, words: ReadonlySet<string>): string[] {
  for (let cut = 5; cut <= word.length - 5; cut++) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    if (parts.every((part) => words.has(part))) return parts;
  }
  return [];
}
