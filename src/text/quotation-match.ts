/**
 * Checks a quotation against a source's excerpt: after normalising white space, dashes, quotation marks and letter
 * case, its words must appear there in this order. `[…]` marks omitted words, `[x]` inserted ones.
 */

export type MatchResult = { matches: true } | Mismatch;

export interface Mismatch {
  matches: false;
  /** The words around the first one that is not in the excerpt. */
  quoted: string;
  /** What the excerpt has instead; empty if nothing is similar. */
  excerpt: string;
  /** Whether enough words agree to conclude that this excerpt was meant. */
  isNear: boolean;
}

export interface Word {
  /** The normalised form, for comparison. */
  key: string;
  start: number;
  end: number;
}

const contextWords = 6;

/** Caches the words of excerpts, because each is compared with many quotations. */
const excerptWords = new WeakMap<object, Word[]>();

/**
 * Compares a quotation with the excerpt that should contain it.
 *
 * @param owner what the excerpt belongs to: the key under which its words are cached
 */
export function matchQuotation(quotation: string, excerpt: string, owner: object = {}): MatchResult {
  const missing = firstMissing(quotation, excerpt, owner);
  return missing ? explainMismatch(missing, excerpt) : { matches: true };
}

/** Whether an excerpt contains a quotation, for callers that do not need the reason. */
export function hasWords(quotation: string, excerpt: string, owner: object = {}): boolean {
  return firstMissing(quotation, excerpt, owner) === undefined;
}

function cachedWords(excerpt: string, owner: object): readonly Word[] {
  const source = excerptWords.get(owner) ?? wordsOf(excerpt);
  excerptWords.set(owner, source);
  return source;
}

/** Character ranges of a quotation's segments in an excerpt; undefined if any segment is missing. */
export function rangesInExcerpt(
  quotation: string,
  excerpt: string,
  owner: object = {},
): { start: number; end: number }[] | undefined {
  const source = cachedWords(excerpt, owner);
  const ranges: { start: number; end: number }[] = [];
  let from = 0;
  for (const segment of segmentsOf(quotation)) {
    const words = wordsOf(segment);
    if (words.length === 0) continue;
    const found = findRun(words, source, from);
    const [first, last] = found === undefined ? [] : [source[found], source[found + words.length - 1]];
    if (found === undefined || !first || !last) return undefined;
    ranges.push({ start: first.start, end: last.end });
    from = found + words.length;
  }
  return ranges;
}

/** A segment of a quotation that is not in the excerpt, and the index of the word where the search began. */
interface MissingSegment {
  segment: string;
  words: readonly Word[];
  source: readonly Word[];
  from: number;
}

function firstMissing(quotation: string, excerpt: string, owner: object): MissingSegment | undefined {
  const source = cachedWords(excerpt, owner);
  let from = 0;
  for (const segment of segmentsOf(quotation)) {
    const words = wordsOf(segment);
    if (words.length === 0) continue;
    const found = findRun(words, source, from);
    if (found === undefined) return { segment, words, source, from };
    from = found + words.length;
  }
  return undefined;
}

/**
 * Splits a text into words for comparison. Hyphens separate words, so "build-up" equals "build up"; in scripts written
 * without spaces, each character is a word.
 */
export function wordsOf(text: string): Word[] {
  return [
    ...text.matchAll(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[\p{L}\p{N}\p{M}]+(?:['’ʼ.,][\p{L}\p{N}]+)*/gu),
  ].map((match) => ({
    key: match[0].normalize('NFKC').replace(/[’ʼ]/g, "'").toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The segments between `[…]`, without inserted words (`[x]`); `[T]he` only changes a capital. */
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

function explainMismatch({ segment, words, source, from }: MissingSegment, excerpt: string): Mismatch {
  const { start, differing } = nearestRun(words, source, from);
  const agreeing = words.length - differing;
  if (agreeing <= 0) {
    return { matches: false, quoted: sliceWords(segment, words, 0), excerpt: '', isNear: false };
  }
  let lead = 0;
  while (lead < words.length && words[lead]?.key === source[start + lead]?.key) lead++;
  const shown = Math.max(0, lead - contextWords / 2);
  return {
    matches: false,
    quoted: sliceWords(segment, words, shown),
    excerpt: sliceWords(excerpt, source, start + shown),
    isNear: agreeing >= fewestAgreeing && differing * 3 <= words.length,
  };
}

/** Two words can agree by chance: "of the". */
const fewestAgreeing = 3;

/** Above this many comparisons, only the most similar part of the source is compared. */
const mostComparisons = 1_000_000;
/** Above this many words, each is compared only with the word at the same position after the likely start. */
const mostWords = 1000;

/** Where in the source the stretch begins that these words differ least from, and by how many words. */
function nearestRun(
  words: readonly Word[],
  source: readonly Word[],
  from: number,
): { start: number; differing: number } {
  if (words.length * (source.length - from) <= mostComparisons)
    return nearestRunBetween(words, source, from, source.length);
  const start = likelyStart(words, source, from);
  if (start === undefined) return { start: from, differing: words.length };
  if (words.length > mostWords) {
    const differing = words.filter(({ key }, index) => key !== source[start + index]?.key).length;
    return { start, differing };
  }
  const [first, end] = [start - words.length, start + 2 * words.length];
  return nearestRunBetween(words, source, Math.max(from, first), Math.min(source.length, end));
}

/** Where these words probably begin in the source: the start that most of their runs of three words imply. Undefined if no run is in it. */
function likelyStart(words: readonly Word[], source: readonly Word[], from: number): number | undefined {
  const runs = new Map<string, number>();
  for (let index = 0; index + runLength <= words.length; index++) runs.set(runAt(words, index), index);
  const votes = new Map<number, number>();
  let [best, most]: [number | undefined, number] = [undefined, 0];
  for (let at = from; at + runLength <= source.length; at++) {
    const index = runs.get(runAt(source, at));
    if (index === undefined) continue;
    const start = Math.max(from, at - index);
    const count = (votes.get(start) ?? 0) + 1;
    votes.set(start, count);
    if (count > most) [best, most] = [start, count];
  }
  return best;
}

const runLength = 3;

function runAt(words: readonly Word[], index: number): string {
  return `${words[index]?.key} ${words[index + 1]?.key} ${words[index + 2]?.key}`;
}

/**
 * Where in a part of the source the stretch begins that these words differ least from, and by how many words put in, left out
 * or changed: https://en.wikipedia.org/wiki/Approximate_string_matching, with words for characters.
 */
function nearestRunBetween(
  words: readonly Word[],
  source: readonly Word[],
  from: number,
  to: number,
): { start: number; differing: number } {
  /** For each number of words from the first on, the stretch that ends at the current word of the source. */
  let row = Array.from({ length: words.length + 1 }, (_, count) => ({ start: from, differing: count }));
  let best = { start: from, differing: words.length };
  for (let end = from; end < to; end++) {
    const next = [{ start: end + 1, differing: 0 }];
    for (let count = 1; count <= words.length; count++) {
      const [changed, added, left] = [row[count - 1], row[count], next[count - 1]];
      if (!changed || !added || !left) continue;
      const isSame = words[count - 1]?.key === source[end]?.key;
      let nearest = { start: changed.start, differing: changed.differing + (isSame ? 0 : 1) };
      if (added.differing + 1 < nearest.differing) nearest = { ...added, differing: added.differing + 1 };
      if (left.differing + 1 < nearest.differing) nearest = { ...left, differing: left.differing + 1 };
      next[count] = nearest;
    }
    row = next;
    const whole = row[words.length];
    if (whole && whole.differing < best.differing) best = whole;
  }
  return best;
}

function sliceWords(text: string, words: readonly Word[], from: number): string {
  const first = words[Math.max(0, from)];
  const last = words[Math.min(words.length, from + contextWords + 2) - 1];
  return first && last ? text.slice(first.start, last.end).replace(/\s+/g, ' ') : '';
}
