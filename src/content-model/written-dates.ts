import { addDays, type Day, daysBetween, daysInMonth, monthNumber } from './dates.ts';

/** A day named in running text: `Friday, 21 January 2022`, `January 21, 2022`, `21 January`. */
export interface WrittenDate {
  text: string;
  offset: number;
  weekday?: string;
  day: Day;
  /** Whether the year was written or taken from the days around. */
  hasYear: boolean;
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const weekdays = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const pattern = new RegExp(
  `\\b(?:(${weekdays}),?\\s+(?:the\\s+)?)?(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+(${months})|(${months})\\s+(\\d{1,2})(?:st|nd|rd|th)?)\\b(?:,?\\s+(\\d{4})\\b)?`,
  'g',
);

/**
 * The days that a text names. A date without a year is the one nearest to `near`, or left out where that is unknown.
 * Dates that do not exist are left out.
 */
export function writtenDates(text: string, near?: Day): WrittenDate[] {
  return [...text.matchAll(pattern)].flatMap((match): WrittenDate[] => {
    const [whole, weekday, dayFirst, monthAfter, monthBefore, dayAfter, year] = match;
    const month = monthNumber(monthAfter ?? monthBefore ?? '') ?? 1;
    const number = Number(dayFirst ?? dayAfter);
    const named = {
      text: whole,
      offset: match.index,
      ...(weekday !== undefined && { weekday }),
      hasYear: year !== undefined,
    };
    if (year !== undefined) {
      return number >= 1 && number <= daysInMonth(Number(year), month)
        ? [{ ...named, day: dayOf(Number(year), month, number) }]
        : [];
    }
    if (near === undefined || number < 1) return [];
    const around = Number(near.slice(0, 4));
    const possible = [around - 1, around, around + 1]
      .filter((candidate) => number <= daysInMonth(candidate, month))
      .map((candidate) => dayOf(candidate, month, number))
      .sort((a, b) => Math.abs(daysBetween(near, a)) - Math.abs(daysBetween(near, b)));
    return possible[0] === undefined ? [] : [{ ...named, day: possible[0] }];
  });
}

/** The days around a day, itself included, that fall on a weekday of this name. */
export function nearbyWeekdays(day: Day, weekday: string, weekdayOf: (day: Day) => string): Day[] {
  return [-3, -2, -1, 0, 1, 2, 3].map((count) => addDays(day, count)).filter((near) => weekdayOf(near) === weekday);
}

function dayOf(year: number, month: number, day: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
