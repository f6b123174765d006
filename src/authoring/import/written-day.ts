import { type Day, daysBetween, monthNumber } from '../../content-model/calendar.ts';
import { readDay } from '../../content-model/dates.ts';

const russianMonths = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
const english =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
const russian = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря';

/** `January 21, 2022`, `Jan. 21`, `21 January`, `21 января 2022`: the source of a pattern without groups. */
export const writtenDayPattern = `(?:(?:${english})\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?(?![\\d:])|\\d{1,2} (?:${english}|${russian})\\.?(?:,? \\d{4})?(?!\\d))`;

/** A written day taken apart; the year is missing where it is not written. */
export interface WrittenDay {
  day: number;
  month: number;
  year?: number;
}

export function readWrittenDay(text: string): WrittenDay | undefined {
  const parts = /(\d{1,2})(?:st|nd|rd|th)?(?!\d)/.exec(text);
  const name = /[\p{L}]{3,}/u.exec(text)?.[0] ?? '';
  const year = /\b\d{4}\b/.exec(text)?.[0];
  const inRussian = russianMonths.findIndex((stem) => name.toLowerCase().startsWith(stem)) + 1;
  const month = monthNumber(name) ?? (inRussian > 0 ? inRussian : undefined);
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
