import type { Day } from './calendar.ts';
import { possibleDays } from './edtf.ts';

/** A date in numbers in running text: `01/02/2031`, `1/2/31`, `On 01/02`, `21.01.`. */
export interface NumericDate {
  text: string;
  offset: number;
  /** The days it may mean, day first or month first. */
  days: Day[];
}

const withYear = /(?<![\d./-])\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})(?![\d/-]|\.\d)/g;

/** Words before which two numbers are a day: "on 1/2", and not "1/2 of it". */
const before = 'on|since|until|till|by|from|before|after|to|of|am|vom|bis|le|du|el';
const withoutYear = new RegExp(
  `(?<![\\d./-])(?:(?<=\\b(?:${before})\\s+)\\d{1,2}/\\d{1,2}|0\\d/\\d{2}|\\d{2}/0\\d|(?:0\\d|[12]\\d|3[01])\\.(?:0\\d|1[0-2])\\.|(?<=\\b(?:${before})\\s+)\\d{1,2}\\.\\d{1,2}\\.)(?![\\d/%-])`,
  'gi',
);

/**
 * The dates in numbers of a text. A year of two figures is in the century of `near`, and a date without a year in its
 * year; `near` is the day of the text.
 */
export function numericDates(text: string, near: Day = '2000-01-01'): NumericDate[] {
  if (!/\d[./-]\d/.test(text)) return [];
  const found = [...text.matchAll(withYear)].map(({ 0: written, index }): NumericDate => {
    const full = written.replace(/([./-])(\d{2})$/, `$1${near.slice(0, 2)}$2`);
    const isVersion = full !== written && written.includes('.') && !/\d{2}\.\d{2}\.\d{2}/.test(written);
    return { text: written, offset: index, days: isVersion ? [] : possibleDays(full) };
  });
  const short = [...text.matchAll(withoutYear)]
    .filter(
      ({ index }) => !found.some(({ offset, text: long }) => index >= offset && index < offset + long.length),
    )
    .map(({ 0: written, index }): NumericDate => {
      const mark = written.includes('/') ? '/' : '.';
      const days = possibleDays(`${written.replace(/\.$/, '')}${mark}${near.slice(0, 4)}`);
      return { text: written, offset: index, days };
    });
  return [...found, ...short].filter(({ days }) => days.length > 0).sort((a, b) => a.offset - b.offset);
}
