import {
  addDays,
  type Day,
  daysBetween,
  daysInMonth,
  monthNumber,
  weekdayCalled,
  weekdayName,
} from './calendar.ts';
import { formsOf, patternOf } from './date-name.ts';
import { english } from './english-names.ts';

/** A day named in running text: `Wednesday, the 14th of May 2031`, `May 14, 2031 (Wednesday)`, `14 May`, `Wed 14 May`. */
export interface WrittenDate {
  text: string;
  offset: number;
  /** The full name. */
  weekday?: string;
  day: Day;
  /** False if the year was inferred from a day nearby. */
  hasYear: boolean;
}

const months = `(?:${patternOf(english.months.flatMap(formsOf))})`;
const weekdays = patternOf(english.weekdays.flatMap(formsOf));
const pattern = new RegExp(
  `\\b(?:(${weekdays})\\.?(?:,?\\s+|,?\\s*\\()(?:(?:the|on)\\s+)?)?(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${months})|(${months})\\.?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?)\\b(?:(?:[.,]|\\s+of)?\\s+(\\d{4})\\b)?(?:\\s*[([]\\s*(?:a\\s+)?(${weekdays})\\.?\\s*[)\\]]|,\\s+(?:a\\s+(${weekdays})\\b|(${weekdays})(?=[,.;:)]|$)))?`,
  'g',
);

/** A date without a year means the one that is at most this many days from the known day. */
const clearlyNear = 75;

/**
 * The days named in a text. A missing year is inferred from `near`; if that is ambiguous, the date is left out. Dates
 * that do not exist are left out.
 */
export function writtenDates(text: string, near?: Day): WrittenDate[] {
  // Most texts name no day, and the pattern is slow.
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(pattern)].flatMap((match): WrittenDate[] => {
    const [found, before, dayFirst, monthAfter, monthBefore, dayAfter, year, ...behind] = match;
    const weekday = before ?? behind.find((name) => name !== undefined);
    // A bracket that opens before the date closes after it.
    const whole =
      before !== undefined && found.includes('(') && text[match.index + found.length] === ')'
        ? `${found})`
        : found;
    const month = monthNumber(monthAfter ?? monthBefore ?? '') ?? 1;
    const number = Number(dayFirst ?? dayAfter);
    const fullWeekday = weekday && weekdayCalled(weekday);
    const named = {
      text: whole,
      offset: match.index,
      ...(fullWeekday !== undefined && { weekday: fullWeekday }),
      hasYear: year !== undefined,
    };
    if (year !== undefined) {
      return number >= 1 && number <= daysInMonth(Number(year), month)
        ? [{ ...named, day: dayOf(Number(year), month, number) }]
        : [];
    }
    if (near === undefined || number < 1) return [];
    const around = Number(near.slice(0, 4));
    const nearest = [around - 1, around, around + 1]
      .filter((candidate) => number <= daysInMonth(candidate, month))
      .map((candidate) => dayOf(candidate, month, number))
      .find((candidate) => Math.abs(daysBetween(near, candidate)) <= clearlyNear);
    return nearest === undefined ? [] : [{ ...named, day: nearest }];
  });
}

/** The days with this weekday among the seven around a day, from three before to three after. */
export function nearbyWeekdays(day: Day, weekday: string): Day[] {
  return [-3, -2, -1, 0, 1, 2, 3]
    .map((count) => addDays(day, count))
    .filter((near) => weekdayName(near) === weekday);
}

function dayOf(year: number, month: number, day: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
