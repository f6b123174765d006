import { rangesInExcerpt, wordsOf } from './quotation-match.ts';

/** Words of a source that a quotation leaves out, and where they are. */
export interface QuotationCut {
  where: 'before' | 'within' | 'after';
  /** As the excerpt has them. */
  words: string;
}

/** Fewer words than this are an aside such as “you know” or “in my view”. */
const fewestWords = 5;

/** A gap longer than this joins two parts of a speech rather than cutting a sentence. */
const longestGap = 40;

const sentenceEnd = /[.!?…](?=[”»"’)]*(?:\s|$))|\n/;
const sentenceEnds = new RegExp(sentenceEnd, 'g');

/**
 * What a quotation leaves out of the sentences it is taken from: at `[…]`, before its first word and after its last.
 * A clause counts, a few words do not; a sentence ends at a full stop or a new line. Empty where the words do not match.
 *
 * @param owner what the excerpt belongs to
 */
export function cutsOf(quotation: string, excerpt: string, owner: object = {}): QuotationCut[] {
  const ranges = rangesInExcerpt(quotation, excerpt, owner);
  const [first, last] = [ranges?.[0], ranges?.at(-1)];
  if (!ranges || !first || !last) return [];
  const within = ranges.slice(1).flatMap(({ start }, index) => {
    const end = ranges[index]?.end ?? start;
    const gap = excerpt.slice(end, start);
    // Of a gap over several sentences, what is missing of the first and of the last.
    const parts =
      gap.search(sentenceEnd) < 0 ? [gap] : [afterInSentence(excerpt, end), beforeInSentence(excerpt, start)];
    return parts.map((words) => ({ where: 'within' as const, words }));
  });
  const cuts: QuotationCut[] = [
    { where: 'before', words: beforeInSentence(excerpt, first.start) },
    ...within,
    { where: 'after', words: afterInSentence(excerpt, last.end) },
  ];
  return cuts
    .map(({ where, words }) => ({ where, words: trimmed(words) }))
    .filter(({ words }) => {
      const count = wordsOf(words).length;
      return count >= fewestWords && count <= longestGap;
    });
}

function beforeInSentence(excerpt: string, start: number): string {
  const before = excerpt.slice(0, start);
  const end = [...before.matchAll(sentenceEnds)].at(-1);
  // An excerpt names the speaker in a line before the words.
  return end === undefined ? before : before.slice(end.index + end[0].length);
}

function afterInSentence(excerpt: string, from: number): string {
  const after = excerpt.slice(from);
  const [end] = after.matchAll(sentenceEnds);
  return end === undefined ? after : after.slice(0, end.index);
}

function trimmed(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/gu, '');
}
