import { formsOf, patternOf } from '../dates/date-name.ts';
import { lookupInAnyLanguage, namesByLanguage } from '../dates/names-by-language.ts';

/** A stretch of text that names a day or an hour. */
export interface WrittenPoint {
  text: string;
  offset: number;
  /** `01-21` for a day in any year, `13:45` for an hour. */
  key: string;
}

const months = `(?:${patternOf(
  Object.values(namesByLanguage).flatMap((names) => names.months.flatMap(formsOf)),
)})`;
const namedDay = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(\\d{1,2})(?:st|nd|rd|th|er|\\.|-?е|-?го)?(?:\\s+(?:of|de))?\\s+(${months})|(${months})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?)(?![\\p{L}\\p{N}])(?:,?\\s+\\d{4}(?!\\d))?`,
  'giu',
);
const numericDay = /(?<![\d.])(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})\.(\d{1,2})\.(?:\d{4}|\d{2}))(?![\d])/g;

/** The days that a text names, in any language that dates are read in. The year does not count. */
export function daysIn(text: string): WrittenPoint[] {
  if (!/\d/.test(text)) return [];
  const named = [...text.matchAll(namedDay)].map(
    ({ 0: written, 1: before, 2: after, 3: first, 4: last, index }) => ({
      text: written,
      offset: index,
      key: keyOfDay(lookupInAnyLanguage.monthOf(after ?? first ?? ''), Number(before ?? last)),
    }),
  );
  const numeric = [...text.matchAll(numericDay)].map(
    ({ 0: written, 2: month, 3: day, 4: dayFirst, 5: monthLast, index }) => ({
      text: written,
      offset: index,
      key: keyOfDay(Number(month ?? monthLast), Number(day ?? dayFirst)),
    }),
  );
  return [...named, ...numeric].sort((a, b) => a.offset - b.offset);
}

const hour =
  /(?<![\d:.,])(?:(\d{1,2})[:.](\d{2})(?::\d{2})?(?:\s*(a|p)\.?\s?m\b\.?)?|(\d{1,2})\s*(a|p)\.?\s?m\b\.?)(?![\d:])/gi;

/** The hours of the day that a text names: `13:45`, `3 p.m.` */
export function hoursIn(text: string): WrittenPoint[] {
  return [...text.matchAll(hour)].flatMap(
    ({ 0: written, 1: hours, 2: minutes = '00', 3: half, 4: hourAlone, 5: halfAlone, index }) => {
      const letter = (half ?? halfAlone)?.toLowerCase();
      const value = Number(hours ?? hourAlone);
      // 2.50 is an amount; 14.50 may be an hour, as some languages write it.
      const isHour =
        value < 24 && Number(minutes) < 60 && (letter !== undefined || /:/.test(written) || value > 9);
      if (!isHour) return [];
      const inDay = letter === 'p' && value < 12 ? value + 12 : letter === 'a' && value === 12 ? 0 : value;
      return [{ text: written, offset: index, key: `${String(inDay).padStart(2, '0')}:${minutes}` }];
    },
  );
}

function keyOfDay(month: number | undefined, day: number): string {
  return `${String(month ?? 0).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
