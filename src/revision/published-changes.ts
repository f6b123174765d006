import type { Quotation } from '../content-model/body.ts';
import type { WrittenEntry } from '../content-model/entry.ts';
import type { FieldText } from '../content-model/fields-by-role.ts';
import type { Position } from '../content-model/problem.ts';
import { hasField } from '../content-model/written-positions.ts';
import { patternOf } from '../dates/date-name.ts';
import { english } from '../dates/english-names.ts';
import { figuresIn } from './figures.ts';
import { type Grade, gradeOfWords } from './grades.ts';
import {
  counterpartOf,
  isSamePath,
  type PublishedText,
  publishedFieldTexts,
  publishedTextsIn,
} from './published-text.ts';

/** Something published that has changed or is gone. */
export interface Change {
  what: string;
  from: string;
  /** Missing if it is gone. */
  to?: string;
  grade: Grade;
  /** The field it is in. */
  path: readonly (string | number)[];
  /** Where it is now, if that is in the body. */
  place?: Position;
}

/** The statements, titles, dates and figures that differ between two revisions of an entry. */
export function publishedChanges(before: WrittenEntry, after: WrittenEntry): Change[] {
  return [
    ...titles(before, after),
    ...dates(before, after),
    ...statements(before, after),
    ...quotedWords(before, after),
    ...figures(before, after),
    ...daysByName(before, after),
  ];
}

function titles(before: WrittenEntry, after: WrittenEntry): Change[] {
  const now = titlesOf(after);
  return titlesOf(before).flatMap(({ text: from, path }): Change[] => {
    const to = now.find((title) => isSamePath(title.path, path))?.text;
    const grade = to === undefined ? undefined : gradeOfWords(from, to);
    return to !== undefined && grade ? [{ what: path.join('.'), from, to, grade, path }] : [];
  });
}

/** The titles and names at the top of an entry's front matter. */
function titlesOf(entry: WrittenEntry): FieldText[] {
  return publishedFieldTexts(entry, 'ownTitle', 'othersTitle', 'entryName').filter(
    ({ path }) => path.length === 1,
  );
}

function dates(before: WrittenEntry, after: WrittenEntry): Change[] {
  const now = datesIn(after);
  return datesIn(before).flatMap(({ text: from, path }): Change[] => {
    const to = now.find((date) => isSamePath(date.path, path))?.text;
    // A date gone from a list is not a change; a date gone from elsewhere is.
    if (to === from || (to === undefined && path.some((part) => typeof part === 'number'))) return [];
    if (to === undefined && isUnread(after, String(path[0]))) return [];
    const name = path.filter((part) => typeof part === 'string').join('.');
    return [{ what: name, from, ...(to !== undefined && { to }), grade: 'substance', path }];
  });
}

/** Whether a field exists but cannot be read, which is reported elsewhere. */
function isUnread(entry: WrittenEntry, field: string): boolean {
  return hasField(entry, field) && (entry.data as Record<string, unknown>)[field] === undefined;
}

function datesIn(entry: WrittenEntry): FieldText[] {
  return publishedFieldTexts(entry, 'date').filter(({ text }) => /^\d{4}/.test(text));
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

/** Changed numbers in sentences, in digits or in words. */
function figures(before: WrittenEntry, after: WrittenEntry): Change[] {
  return exchanged(before, after, ({ text }) => figuresIn(text)).map(({ gone, come, ...place }) => ({
    what: 'a figure',
    from: gone.join(', '),
    to: come.join(', '),
    grade: 'substance',
    ...place,
  }));
}

/** Changed weekdays and months in sentences: "on Tuesday" is not the same day as "on Wednesday". */
function daysByName(before: WrittenEntry, after: WrittenEntry): Change[] {
  return exchanged(before, after, ({ text }) => text.match(dayNames) ?? []).map(
    ({ gone, come, ...place }) => ({
      what: 'a date',
      from: gone.join(', '),
      to: come.join(', '),
      grade: 'substance',
      ...place,
    }),
  );
}

/** Without "May" and "March", which are also ordinary words; a change of their days is a change of figures. */
const dayNames = new RegExp(
  `\\b(?:${patternOf([...english.weekdays, ...english.months].flatMap(({ full }) => full).filter((name) => name !== 'May' && name !== 'March'))})\\b`,
  'g',
);

/** Changed words between “ and ” in sentences. */
function quotedWords(before: WrittenEntry, after: WrittenEntry): Change[] {
  const quotedIn = ({ text }: PublishedText) =>
    [...text.matchAll(/“([^“”]+)”/g)].map(([, words = '']) => words);
  return exchanged(before, after, quotedIn).flatMap(({ gone, come, ...place }) =>
    gone.flatMap((from, index): Change[] => {
      const to = come[index] ?? come.at(-1) ?? '';
      const grade = gradeOfWords(from, to);
      if (!grade) return [];
      return [{ what: 'a quotation', from, to, grade: grade === 'typo' ? grade : 'substance', ...place }];
    }),
  );
}

/** Items that a passage or sentence has lost, if others have replaced them. */
function exchanged(
  before: WrittenEntry,
  after: WrittenEntry,
  itemsOf: (published: PublishedText) => string[],
): (Pick<PublishedText, 'path' | 'place'> & { gone: string[]; come: string[] })[] {
  const present = publishedTextsIn(after);
  return publishedTextsIn(before).flatMap((former) => {
    const now = counterpartOf(former, present);
    if (!now) return [];
    const [from, to] = [itemsOf(former), itemsOf(now)];
    const gone = without(from, to);
    const come = without(to, from);
    const { path, place } = now;
    return gone.length > 0 && come.length > 0 ? [{ gone, come, path, ...(place && { place }) }] : [];
  });
}

/** Multiset difference. */
function without(items: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return items.filter((item) => {
    const at = left.indexOf(item);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}
