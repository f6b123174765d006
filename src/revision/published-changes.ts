import type { WrittenEntry } from '../content-model/entry.ts';
import type { Position } from '../content-model/problem.ts';
import type { Quotation } from '../markdown/body.ts';
import { figuresIn } from './figures.ts';
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

/** Fields whose own changes are not news: they say when something was checked or mended. */
const untold: ReadonlySet<string> = new Set(['updated', 'accessed', 'corrections', 'archived']);

/** The statements, titles, dates and figures that differ between two revisions of an entry. */
export function publishedChanges(before: WrittenEntry, after: WrittenEntry): Change[] {
  return [
    ...titles(before, after),
    ...dates(before, after),
    ...statements(before, after),
    ...figures(before, after),
  ];
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
  return [...datesIn(before.data)].flatMap(([field, { value: from, path }]): Change[] => {
    const to = now.get(field)?.value;
    // A list that grew or was put in order is no change of a date; only one that is told in one place is.
    if (to === from || (to === undefined && path.some((part) => typeof part === 'number'))) return [];
    const name = path.filter((part) => typeof part === 'string').join('.');
    return [{ what: name, from, ...(to !== undefined && { to }), grade: 'substance', path }];
  });
}

function datesIn(data: unknown): Map<string, { value: string; path: (string | number)[] }> {
  const found = new Map<string, { value: string; path: (string | number)[] }>();
  const walk = (value: unknown, path: (string | number)[]) => {
    const field = path.at(-1);
    if (
      typeof value === 'string' &&
      typeof field === 'string' &&
      dateFields.has(field) &&
      /^\d{4}/.test(value)
    ) {
      found.set(path.join('.'), { value, path });
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

/** Numbers in the running text, in digits or in words. A paragraph is taken for the one it was when most of its words are the same. */
function figures(before: WrittenEntry, after: WrittenEntry): Change[] {
  const passages = after.body.passages.map((passage) => ({ passage, words: new Set(wordsOf(passage.text)) }));
  return before.body.passages.flatMap(({ text }): Change[] => {
    const from = figuresIn(text);
    const words = new Set(wordsOf(text));
    const same = passages
      .map((candidate) => ({ ...candidate, share: shareOf(words, candidate.words) }))
      .sort((a, b) => b.share - a.share)[0];
    if (!same || same.share < 0.6) return [];
    const to = figuresIn(same.passage.text);
    const gone = from.filter((figure) => !to.includes(figure));
    const come = to.filter((figure) => !from.includes(figure));
    const place = { line: same.passage.line, column: same.passage.column };
    return gone.length > 0 && come.length > 0
      ? [
          {
            what: 'a figure',
            from: gone.join(', '),
            to: come.join(', '),
            grade: 'substance',
            path: [],
            place,
          },
        ]
      : [];
  });
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return a.size === 0 ? 0 : common / Math.max(a.size, b.size);
}
