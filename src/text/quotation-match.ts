/**
 * Checks the words of a quotation against a source's excerpt: after evening out white space, dashes, quotation
 * marks and letter case, its words must stand there in this order. `[…]` stands for words left out, `[x]` for words put in.
 */

export type MatchResult = { matches: true } | Mismatch;

export interface Mismatch {
  matches: false;
  /** The words around the first that does not stand in the excerpt. */
  quoted: string;
  /** What stands there instead; empty where nothing is like it. */
  excerpt: string;
  /** Whether so many words agree that the excerpt is what was meant to be quoted. */
  isNear: boolean;
}

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
  const missing = firstMissing(quotation, excerpt, owner);
  return missing ? explainMismatch(missing, excerpt) : { matches: true };
}

/** Whether an excerpt has the words of a quotation; for whoever needs no reason. */
export function hasWords(quotation: string, excerpt: string, owner: object = {}): boolean {
  return firstMissing(quotation, excerpt, owner) === undefined;
}

/** A stretch of a quotation that does not stand in the excerpt, and where in its words it was looked for. */
interface MissingSegment {
  segment: string;
  words: readonly Word[];
  source: readonly Word[];
  from: number;
}

function firstMissing(quotation: string, excerpt: string, owner: object): MissingSegment | undefined {
  const source = excerptWords.get(owner) ?? wordsOf(excerpt);
  excerptWords.set(owner, source);
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

/** Two words agree by chance: "of the". */
const fewestAgreeing = 3;

/** Above this many comparisons, only the part of the source is looked at that has most in common with the words. */
const mostComparisons = 1_000_000;
/** Above this many words, they are compared one by one from where they seem to begin. */
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

/** Where these words would begin in the source, by the runs of three words that most agree on; undefined if there are none. */
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
