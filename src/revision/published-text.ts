import type { WrittenEntry } from '../content-model/entry.ts';
import { type FieldText, textsOfRole } from '../content-model/fields-by-role.ts';
import type { Position } from '../content-model/problem.ts';
import type { FieldRole } from '../content-model/schemas/field-roles.ts';
import { withoutFigures } from './figures.ts';

/** A passage of the body, or a sentence of the front matter. */
export interface PublishedText {
  text: string;
  words: ReadonlySet<string>;
  /** The field of the front matter; empty for the body. */
  path: (string | number)[];
  place?: Position;
}

/** Every passage and sentence of an entry. */
export function publishedTextsIn(entry: WrittenEntry): PublishedText[] {
  return [
    ...entry.body.passages.map(({ text, line, column }) => ({ text, path: [], place: { line, column } })),
    ...publishedFieldTexts(entry, 'ownWords', 'othersWords').map(({ text, path }) => ({ text, path })),
  ].map((each) => ({ ...each, words: new Set(wordsOf(withoutFigures(each.text))) }));
}

/**
 * The passage or sentence that a former one has become: the one with most words in common, preferably in the same
 * place.
 */
export function counterpartOf(
  former: PublishedText,
  present: readonly PublishedText[],
): PublishedText | undefined {
  const field = ({ path }: PublishedText) => path.filter((part) => typeof part === 'string').join('.');
  return present
    .filter((candidate) => field(candidate) === field(former))
    .map((candidate) => ({ candidate, share: shareOf(former.words, candidate.words) }))
    .filter(({ share }) => share >= 0.6)
    .sort(
      (a, b) =>
        b.share - a.share ||
        Number(isSamePath(b.candidate.path, former.path)) - Number(isSamePath(a.candidate.path, former.path)),
    )[0]?.candidate;
}

/** The share of words that two texts have in common, from 0 to 1. */
export function shareOfWords(a: string, b: string): number {
  return shareOf(new Set(wordsOf(a)), new Set(wordsOf(b)));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 1 : common / Math.max(a.size, b.size);
}

/** The texts of fields of these roles, at any depth, without fields whose changes are not news. */
export function publishedFieldTexts(entry: WrittenEntry, ...roles: readonly FieldRole[]): FieldText[] {
  return textsOfRole(entry, ...roles).filter(({ field }) => !field.isUpkeep);
}

/** Whether two paths lead to the same field. */
export function isSamePath(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.join('.') === b.join('.');
}
