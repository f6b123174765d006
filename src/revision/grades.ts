import { editDistance } from '../text/nearest.ts';
import { figuresIn } from './figures.ts';

/** From the least to the most; a change needs an entry of its grade or a higher one. */
export const grades = ['typo', 'clarification', 'substance'] as const;
export type Grade = (typeof grades)[number];

/**
 * A corrected spelling is a typo. Other words change the meaning at least for some reader, and another number is
 * another fact. A different shape of apostrophe or quotation mark is not a change.
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
  if (figuresIn(a).join(' ') !== figuresIn(b).join(' ')) return 'substance';
  return editDistance(a, b, 2) <= 2 && areSameWords(a, b) ? 'typo' : 'clarification';
}

/** A short word in another spelling is another word: "a" and "any", "not" and "now". */
const shortestMisspelt = 4;

function areSameWords(a: string, b: string): boolean {
  const [before, after] = [a, b].map(
    (text) =>
      text
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}'-]+/gu)
        ?.map((word) => word.replace(/^'+|'+$/g, '')) ?? [],
  );
  if (!before || !after) return false;
  if (before.join('') === after.join('')) return true;
  return (
    before.length === after.length &&
    before.every(
      (word, index) =>
        word === after[index] || Math.min(word.length, after[index]?.length ?? 0) >= shortestMisspelt,
    )
  );
}
