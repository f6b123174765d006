/**
 * Checks the words of a quotation against a source's excerpt: after evening out white space, dashes, quotation
 * marks and letter case, its words must stand there in this order. `[…]` stands for words left out, `[x]` for words put in.
 */

export type MatchResult =
  | { matches: true }
  /** The first words that do not stand in the excerpt, and what stands there instead. */
  | { matches: false; quoted: string; excerpt: string };

export interface Word {
  /** As compared. */
  key: string;
  start: number;
  end: number;
}

const contextWords = 6;

/** The words of excerpts, which are compared with many quotations. */
const excerptWords = new WeakMap<object, Word[]>();

/**
 * Compares a quotation with the excerpt that should contain it.
 *
 * @param owner what the excerpt belongs to; its words are counted once for each
 */
export function matchQuotation(quotation: string, excerpt: string, owner: object = {}): MatchResult {
  const source = excerptWords.get(owner) ?? wordsOf(excerpt);
  excerptWords.set(owner, source);
  let from = 0;
  for (const segment of segmentsOf(quotation)) {
    const words = wordsOf(segment);
    if (words.length === 0) continue;
    const found = findRun(words, source, from);
    if (found === undefined) return explainMismatch(segment, words, excerpt, source, from);
    from = found + words.length;
  }
  return { matches: true };
}

/**
 * The words of a text as they are compared. Hyphens part words, so that "build-up" is "build up"; each character
 * of a script that writes no spaces is a word.
 */
export function wordsOf(text: string): Word[] {
  return [
    ...text.matchAll(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[\p{L}\p{N}\p{M}]+(?:['’ʼ.,][\p{L}\p{N}]+)*/gu),
  ].map((match) => ({
    key: match[0].normalize('NFC').replace(/[’ʼ]/g, "'").toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The stretches between `[…]`, with words put in (`[x]`) taken out; in `[T]he` only a capital was changed. */
function segmentsOf(quotation: string): string[] {
  return quotation
    .split(/\[(?:…|\.\.\.|\. \. \.)\]/)
    .map((segment) => segment.replace(/\[(\p{L})\](?=\p{L})/gu, '$1').replace(/\[[^[\]]*\]/g, ' '));
}

function findRun(words: readonly Word[], source: readonly Word[], from: number): number | undefined {
  const first = words[0]?.key;
  for (let start = from; start + words.length <= source.length; start++) {
    if (source[start]?.key === first && words.every((word, index) => word.key === source[start + index]?.key))
      return start;
  }
  return undefined;
}

function explainMismatch(
  segment: string,
  words: readonly Word[],
  excerpt: string,
  source: readonly Word[],
  from: number,
): MatchResult {
  let best = { start: from, length: 0, lead: 0 };
  // The place where most words in a row agree, wherever in the segment the difference lies.
  for (let start = from; start < source.length; start++) {
    let length = 0;
    while (length < words.length && words[length]?.key === source[start + length]?.key) length++;
    if (length > best.length) best = { start, length, lead: length };
  }
  if (best.length === 0) {
    const second = words.slice(1);
    for (let start = from + 1; start < source.length; start++) {
      let length = 0;
      while (length < second.length && second[length]?.key === source[start + length]?.key) length++;
      if (length > best.length) best = { start: start - 1, length, lead: 0 };
    }
  }
  if (best.length === 0) return { matches: false, quoted: sliceWords(segment, words, 0), excerpt: '' };
  const back = Math.min(best.lead, contextWords / 2);
  return {
    matches: false,
    quoted: sliceWords(segment, words, best.lead - back),
    excerpt: sliceWords(excerpt, source, best.start + best.lead - back),
  };
}

function sliceWords(text: string, words: readonly Word[], from: number): string {
  const first = words[Math.max(0, from)];
  const last = words[Math.min(words.length, from + contextWords + 2) - 1];
  return first && last ? text.slice(first.start, last.end).replace(/\s+/g, ' ') : '';
}
