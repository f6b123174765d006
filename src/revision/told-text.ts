import type { WrittenEntry } from '../content-model/entry.ts';
import { type FieldText, textsOfRole } from '../content-model/fields-by-role.ts';
import type { Position } from '../content-model/problem.ts';
import type { FieldRole } from '../content-model/schemas/field-roles.ts';
import { withoutFigures } from './figures.ts';

/** A passage of the text, or a sentence of the front matter. */
export interface Told {
  text: string;
  words: ReadonlySet<string>;
  /** Where it stands in the front matter; empty for the text. */
  path: (string | number)[];
  place?: Position;
}

/** Everything that an entry tells in sentences. */
export function toldIn(entry: WrittenEntry): Told[] {
  return [
    ...entry.body.passages.map(({ text, line, column }) => ({ text, path: [], place: { line, column } })),
    ...publishedTexts(entry, 'ownWords', 'othersWords').map(({ text, path }) => ({ text, path })),
  ].map((told) => ({ ...told, words: new Set(wordsOf(withoutFigures(told.text))) }));
}

/** What a passage or a sentence has become: where most of the words are the same, before all in the same place. */
export function sameOf(told: Told, present: readonly Told[]): Told | undefined {
  const field = ({ path }: Told) => path.filter((part) => typeof part === 'string').join('.');
  return present
    .filter((candidate) => field(candidate) === field(told))
    .map((candidate) => ({ candidate, share: shareOf(told.words, candidate.words) }))
    .filter(({ share }) => share >= 0.6)
    .sort(
      (a, b) =>
        b.share - a.share ||
        Number(isSamePath(b.candidate.path, told.path)) - Number(isSamePath(a.candidate.path, told.path)),
    )[0]?.candidate;
}

/** How many of the words of two texts are in both, from 0 to 1. */
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

/** The texts of fields of these roles whose changes are news, at any depth. */
export function publishedTexts(entry: WrittenEntry, ...roles: readonly FieldRole[]): FieldText[] {
  return textsOfRole(entry, ...roles).filter(({ field }) => !field.isUpkeep);
}

/** Whether two paths lead to the same field. */
export function isSamePath(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.join('.') === b.join('.');
}
