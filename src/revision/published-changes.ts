import { hasField, positionOf, type WrittenEntry } from '../content-model/entry.ts';
import type { Position } from '../content-model/problem.ts';
import type { Quotation } from '../markdown/body.ts';
import { figuresIn, withFiguresInDigits, withoutFigures } from './figures.ts';
import { type Grade, gradeOfWords } from './grades.ts';

/** Something that readers have seen and that is not the same any more. */
export interface Change {
  what: string;
  from: string;
  /** Missing when it is gone. */
  to?: string;
  grade: Grade;
  /** The field it stands in. */
  path: readonly (string | number)[];
  /** Where it stands now, when that is in the body. */
  place?: Position;
}

/** Fields that hold a date, at any depth. */
const dateFields: ReadonlySet<string> = new Set([
  'date',
  'start',
  'end',
  'on',
  'due',
  'from',
  'to',
  'published',
]);

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

/** The statements, titles, dates and figures that differ between two revisions of an entry. */
export function publishedChanges(before: WrittenEntry, after: WrittenEntry): Change[] {
  return [
    ...titles(before, after),
    ...dates(before, after),
    ...statements(before, after),
    ...quotedWords(before, after),
    ...figures(before, after),
  ];
}

/** Fields whose words are told of when they change, as those of the text are. */
const fieldsOfText: ReadonlySet<unknown> = new Set([undefined, 'summary', 'outcome']);

/** Where the text, the summary or the outcome first differs by more than typos between two revisions of an entry. */
export function firstChangedWords(before: WrittenEntry, after: WrittenEntry): Position | undefined {
  const [published, present] = [before, after].map((entry) =>
    toldIn(entry).filter(({ path }) => path.length < 2 && fieldsOfText.has(path[0])),
  ) as [Told[], Told[]];
  const placeOf = ({ path, place }: Told) => place ?? positionOf(after, path);
  const come = [...present];
  const gone = published.filter((told) => {
    const at = come.findIndex(
      (other) => isSamePath(other.path, told.path) && isWordedAlike(told.text, other.text),
    );
    if (at >= 0) come.splice(at, 1);
    return at < 0;
  });
  if (come.length > 0) return come.map(placeOf).sort((a, b) => a.line - b.line || a.column - b.column)[0];
  const [missing] = gone;
  if (!missing) return undefined;
  const successor = present[published.indexOf(missing)];
  return successor && isSamePath(successor.path, missing.path)
    ? placeOf(successor)
    : positionOf(after, missing.path);
}

function isWordedAlike(from: string, to: string): boolean {
  const grade = gradeOfWords(withFiguresInDigits(from), withFiguresInDigits(to));
  return grade === undefined || grade === 'typo';
}

function titles(before: WrittenEntry, after: WrittenEntry): Change[] {
  return ['title', 'name'].flatMap((field): Change[] => {
    const [from, to] = [before, after].map(({ data }) => (data as Record<string, unknown>)[field]);
    if (typeof from !== 'string' || typeof to !== 'string') return [];
    const grade = gradeOfWords(from, to);
    return grade ? [{ what: field, from, to, grade, path: [field] }] : [];
  });
}

function dates(before: WrittenEntry, after: WrittenEntry): Change[] {
  const now = datesIn(after.data);
  return datesIn(before.data).flatMap(({ value: from, path }): Change[] => {
    const to = now.find((date) => isSamePath(date.path, path))?.value;
    // A list that grew or was put in order is no change of a date; only one that is told in one place is.
    if (to === from || (to === undefined && path.some((part) => typeof part === 'number'))) return [];
    if (to === undefined && isUnread(after, String(path[0]))) return [];
    const name = path.filter((part) => typeof part === 'string').join('.');
    return [{ what: name, from, ...(to !== undefined && { to }), grade: 'substance', path }];
  });
}

/** Whether a field is there and cannot be read: that is told as such. */
function isUnread(entry: WrittenEntry, field: string): boolean {
  return hasField(entry, field) && (entry.data as Record<string, unknown>)[field] === undefined;
}

interface FieldText {
  value: string;
  path: (string | number)[];
}

function datesIn(data: unknown): FieldText[] {
  return textsIn(data, dateFields).filter(({ value }) => /^\d{4}/.test(value));
}

/** The texts of fields with one of these names, at any depth. */
function textsIn(data: unknown, names: ReadonlySet<string>): FieldText[] {
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

function isSamePath(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.join('.') === b.join('.');
}

function statements(before: WrittenEntry, after: WrittenEntry): Change[] {
  const now = new Map(after.body.quotations.map((quotation) => [quotation.id, quotation]));
  return before.body.quotations.flatMap((quotation): Change[] => {
    const path: string[] = [];
    const what = `quotation "${quotation.id}"`;
    const present = now.get(quotation.id);
    if (!present) return [{ what, from: quotation.text, grade: 'substance', path }];
    const place = { line: present.line, column: present.column };
    const words = gradeOfWords(quotation.text, present.text);
    return [
      ...(words
        ? [
            {
              what,
              from: quotation.text,
              to: present.text,
              grade: words === 'typo' ? words : ('substance' as const),
              path,
              place,
            },
          ]
        : []),
      ...attributeChanges(quotation, present).map((change): Change => ({ ...change, path, place })),
    ];
  });
}

function attributeChanges(
  before: Quotation,
  after: Quotation,
): Pick<Change, 'what' | 'from' | 'to' | 'grade'>[] {
  return ['by', 'on', 'source', 'via'].flatMap((name) => {
    const [from = '', to = ''] = [before, after].map(({ attributes }) => attributes[name]);
    return from === to
      ? []
      : [{ what: `quotation "${before.id}": ${name}`, from, to, grade: 'substance' as const }];
  });
}

/** A passage of the text, or a sentence of the front matter. */
interface Told {
  text: string;
  words: ReadonlySet<string>;
  /** Where it stands in the front matter; empty for the text. */
  path: (string | number)[];
  place?: Position;
}

/** Numbers in what is told, in digits or in words. */
function figures(before: WrittenEntry, after: WrittenEntry): Change[] {
  return exchanged(before, after, ({ text }) => figuresIn(text)).map(({ gone, come, ...place }) => ({
    what: 'a figure',
    from: gone.join(', '),
    to: come.join(', '),
    grade: 'substance',
    ...place,
  }));
}

/** Words between “ and ” in what is told. */
function quotedWords(before: WrittenEntry, after: WrittenEntry): Change[] {
  const quotedIn = ({ text }: Told) => [...text.matchAll(/“([^“”]+)”/g)].map(([, words = '']) => words);
  return exchanged(before, after, quotedIn).flatMap(({ gone, come, ...place }) =>
    gone.flatMap((from, index): Change[] => {
      const to = come[index] ?? come.at(-1) ?? '';
      const grade = gradeOfWords(from, to);
      if (!grade) return [];
      return [{ what: 'a quotation', from, to, grade: grade === 'typo' ? grade : 'substance', ...place }];
    }),
  );
}

/** What each passage or sentence has lost of its items, where others have come instead. */
function exchanged(
  before: WrittenEntry,
  after: WrittenEntry,
  itemsOf: (told: Told) => string[],
): (Pick<Told, 'path' | 'place'> & { gone: string[]; come: string[] })[] {
  const present = toldIn(after);
  return toldIn(before).flatMap((told) => {
    const now = sameOf(told, present);
    if (!now) return [];
    const [from, to] = [itemsOf(told), itemsOf(now)];
    const gone = without(from, to);
    const come = without(to, from);
    const { path, place } = now;
    return gone.length > 0 && come.length > 0 ? [{ gone, come, path, ...(place && { place }) }] : [];
  });
}

/** What is left of a list when each item of another has taken one like it away. */
function without(items: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return items.filter((item) => {
    const at = left.indexOf(item);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

function toldIn({ data, body }: WrittenEntry): Told[] {
  return [
    ...body.passages.map(({ text, line, column }) => ({ text, path: [], place: { line, column } })),
    ...textsIn(data, sentenceFields).map(({ value, path }) => ({ text: value, path })),
  ].map((told) => ({ ...told, words: new Set(wordsOf(withoutFigures(told.text))) }));
}

/** What a passage or a sentence has become: where most of the words are the same, before all in the same place. */
function sameOf(told: Told, present: readonly Told[]): Told | undefined {
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
