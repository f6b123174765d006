import { type Day, daysBetween, formatDay } from '../../dates/calendar.ts';
import { formsOf, patternOf } from '../../dates/date-name.ts';
import { possibleDays, readDay } from '../../dates/edtf.ts';
import { fullNamePattern, lookupInAnyLanguage, namesByLanguage } from '../../dates/names-by-language.ts';

const english = patternOf(namesByLanguage.en.months.flatMap(formsOf));
const german = fullNamePattern('months', ['de']);
const french = fullNamePattern('months', ['fr']);
const ru = fullNamePattern('months', ['ru']);

/** `May 14, 2031`, `Sept. 14`, `14 May`, `14. Mai`, `14 мая 2031`: the source of a pattern without groups. */
export const writtenDayPattern = `(?:(?:${english})\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?(?![\\d:])|\\d{1,2}(?:st|nd|rd|th|er|\\.)? (?:${english}|${german}|${french}|${ru})(?!\\p{L})\\.?(?:,? \\d{4})?(?!\\d))`;

/** A written day taken apart; the year is missing where it is not written. */
export interface WrittenDay {
  day: number;
  month: number;
  year?: number;
}

export function readWrittenDay(text: string): WrittenDay | undefined {
  const parts = /(\d{1,2})(?:st|nd|rd|th)?(?!\d)/.exec(text);
  const name = /\p{L}{3,}/u.exec(text)?.[0] ?? '';
  const year = /\b\d{4}\b/.exec(text)?.[0];
  const month = lookupInAnyLanguage.monthOf(name);
  if (!parts || month === undefined) return undefined;
  return { day: Number(parts[1]), month, ...(year !== undefined && { year: Number(year) }) };
}

/** The calendar day in a given year; undefined for one that does not exist. */
export function inYear({ day, month }: WrittenDay, year: number): Day | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return readDay(text).ok ? text : undefined;
}

/** The day nearest to another, where the year is not written. */
export function nearestTo(written: WrittenDay, to: Day): Day | undefined {
  if (written.year !== undefined) return inYear(written, written.year);
  const year = Number(to.slice(0, 4));
  return [year - 1, year, year + 1]
    .flatMap((candidate) => inYear(written, candidate) ?? [])
    .sort((a, b) => Math.abs(daysBetween(a, to)) - Math.abs(daysBetween(b, to)))[0];
}

/** `14.05.2031`, `2031-05-14`: a day in numbers, the year included. */
export const numericDayPattern = '\\b(?:\\d{1,2}[./]\\d{1,2}[./]\\d{4}|\\d{4}-\\d{2}-\\d{2})\\b';

/** The day that numbers give, or why they give none. */
export function readNumericDay(words: string): { date?: Day; rule: string } {
  if (words.includes('-')) {
    return readDay(words).ok ? { date: words, rule: 'as written' } : { rule: 'there is no such day' };
  }
  const [only, other] = possibleDays(words);
  if (other !== undefined)
    return { rule: `two days can be meant: ${formatDay(only ?? '')} or ${formatDay(other)}. Find out which` };
  return only === undefined
    ? { rule: 'there is no such day' }
    : { date: only, rule: 'only one order of the numbers gives a day' };
}
