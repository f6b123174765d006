import { editDistance } from '../../text/nearest.ts';

/**
 * What an unknown word most likely means: one word of the index, or two words written as one. Short words resemble too
 * many others, and the first letter is rarely mistyped.
 *
 * @param words of the index, the most frequent first
 * @param isSure returns only words that may be searched instead without asking the reader
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
  // `confidence` is not `conference`.
  return length < 10 || (isSure && length < 12) ? 1 : 2;
}

function twoWords(word: string, words: ReadonlySet<string>): string[] {
  for (let cut = 5; cut <= word.length - 5; cut++) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    if (parts.every((part) => words.has(part))) return parts;
  }
  return [];
}
