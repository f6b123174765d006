import { editDistance } from '../content-model/nearest.ts';

/** From the least to the most; a change needs an entry of its grade or a higher one. */
export const grades = ['typo', 'clarification', 'substance'] as const;
export type Grade = (typeof grades)[number];

/**
 * A spelling that was mended is a typo; other words are at least another meaning to some reader. Another shape of
 * apostrophe or quotation mark is no change.
 */
export function gradeOfWords(from: string, to: string): Grade | undefined {
  const [a, b] = [from, to].map((text) =>
    text
      .normalize('NFC')
      .replace(/[’‘ʼ“”„«»"]/g, "'")
      .replace(/\s+/g, ' ')
      .trim(),
  );
  if (a === undefined || b === undefined || a === b) return undefined;
  const digits = (text: string) => text.match(/\d+/g)?.join(' ') ?? '';
  return editDistance(a, b, 2) <= 2 && digits(a) === digits(b) ? 'typo' : 'clarification';
}
