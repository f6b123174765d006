import type { Quotation } from '../content-model/body.ts';
import type { WrittenEntry } from '../content-model/entry.ts';
import type { FieldText } from '../content-model/fields-by-role.ts';
import type { Position } from '../content-model/problem.ts';
import { hasField } from '../content-model/written-positions.ts';
import { figuresIn } from './figures.ts';
import { type Grade, gradeOfWords } from './grades.ts';
import { isSamePath, publishedTexts, sameOf, type Told, toldIn } from './told-text.ts';

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

function titles(before: WrittenEntry, after: WrittenEntry): Change[] {
  const now = titlesOf(after);
  return titlesOf(before).flatMap(({ text: from, path }): Change[] => {
    const to = now.find((title) => isSamePath(title.path, path))?.text;
    const grade = to === undefined ? undefined : gradeOfWords(from, to);
    return to !== undefined && grade ? [{ what: path.join('.'), from, to, grade, path }] : [];
  });
}

/** What stands at the top of an entry and names it. */
function titlesOf(entry: WrittenEntry): FieldText[] {
  return publishedTexts(entry, 'ownTitle', 'othersTitle', 'entryName').filter(
    ({ path }) => path.length === 1,
  );
}

function dates(before: WrittenEntry, after: WrittenEntry): Change[] {
  const now = datesIn(after);
  return datesIn(before).flatMap(({ text: from, path }): Change[] => {
    const to = now.find((date) => isSamePath(date.path, path))?.text;
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

function datesIn(entry: WrittenEntry): FieldText[] {
  return publishedTexts(entry, 'date').filter(({ text }) => /^\d{4}/.test(text));
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
