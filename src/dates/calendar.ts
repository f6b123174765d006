/** Counts and names the days of the calendar. Nothing here reads the machine's clock or time zone. */

import { indexOfName } from './date-name.ts';
import { english } from './english-names.ts';

/** A calendar day as `YYYY-MM-DD`; compares and sorts as text. */
export type Day = string;

/** The number of days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((utcMidnight(b) - utcMidnight(a)) / 86_400_000);
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(utcMidnight(day) + count * 86_400_000).toISOString().slice(0, 10);
}

/** `Friday` */
export function weekdayName(day: Day): string {
  return english.weekdays[weekdayIndex(day)]?.full[0] ?? '';
}

/** 0 for Monday to 6 for Sunday, the order of the calendar pages. */
export function weekdayIndex(day: Day): number {
  return (new Date(utcMidnight(day)).getUTCDay() + 6) % 7;
}

/** `Thursday` for `Thu`, `Thurs` and `Thursday`; undefined if it is not a weekday. */
export function weekdayCalled(name: string): string | undefined {
  return english.weekdays[indexOfName(english.weekdays, name)]?.full[0];
}

/** `January` for `1`. */
export function monthName(month: number): string {
  return english.months[month - 1]?.full[0] ?? '';
}

/** 1 to 12 for an English month name or its abbreviation, in any case. */
export function monthNumber(name: string): number | undefined {
  const index = indexOfName(english.months, name);
  return index < 0 ? undefined : index + 1;
}

/** The number of days in a month, leap years included. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** `14 May 2031` */
export function formatDay(day: Day): string {
  return `${Number(day.slice(8))} ${monthName(Number(day.slice(5, 7)))} ${day.slice(0, 4)}`;
}

/** `Wednesday, 14 May 2031` */
export function formatDayWithWeekday(day: Day): string {
  return `${weekdayName(day)}, ${formatDay(day)}`;
}

/** Parsed from text, because Date.UTC reads the years 0 to 99 as 1900 to 1999. */
function utcMidnight(day: Day): number {
  return Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
}
