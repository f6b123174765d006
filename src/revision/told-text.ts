import type { WrittenEntry } from '../content-model/entry.ts';
import type { Position } from '../content-model/problem.ts';
import { withoutFigures } from './figures.ts';

/** Fields that hold sentences, at any depth: those of titles are compared whole. */
const sentenceFields: ReadonlySet<string> = new Set([
  'summary',
  'outcome',
  'question',
  'what',
  'value',
  'note',
  'caption',
  'alt',
]);

/** Fields whose own changes are not news: they say when something was checked or mended. */
const untold: ReadonlySet<string> = new Set(['updated', 'accessed', 'corrections', 'archived']);

/** A passage of the text, or a sentence of the front matter. */
export interface Told {
  text: string;
  words: ReadonlySet<string>;
  /** Where it stands in the front matter; empty for the text. */
  path: (string | number)[];
  place?: Position;
}

/** Everything that an entry tells in sentences. */
export function toldIn({ data, body }: WrittenEntry): Told[] {
  return [
    ...body.passages.map(({ text, line, column }) => ({ text, path: [], place: { line, column } })),
    ...textsIn(data, sentenceFields).map(({ value, path }) => ({ text: value, path })),
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

/** A text in front matter, and the way to it. */
export interface FieldText {
  value: string;
  path: (string | number)[];
}

/** The texts of fields with one of these names, at any depth. */
export function textsIn(data: unknown, names: ReadonlySet<string>): FieldText[] {
  const found: FieldText[] = [];
  const walk = (value: unknown, path: (string | number)[]) => {
    const field = path.at(-1);
    if (typeof value === 'string') {
      if (typeof field === 'string' && names.has(field)) found.push({ value, path });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        if (path.length > 0 || !untold.has(key))
          walk(item, [...path, Array.isArray(value) ? Number(key) : key]);
      }
    }
  };
  walk(data, []);
  return found;
}

/** Whether two paths lead to the same field. */
export function isSamePath(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.join('.') === b.join('.');
}
