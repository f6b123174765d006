import { trimPunctuation } from '../fold-text.ts';
import { readOpenRange, readRange, readWeek } from './read-date-range.ts';
import { readDayOfEvent } from './read-event-date.ts';
import { readPartOfMonth } from './read-month-part.ts';
import { type DateVocabulary, type ParsedDate, readOne } from './read-single-date.ts';

/** Parses the date or range of days at the beginning of a list of words. */
export function parseDateWords(line: readonly string[], known: DateVocabulary): ParsedDate | undefined {
  const near = line.slice(0, 12);
  const isWeekday = (token = '') => known.dateNames.isWeekday(trimPunctuation(token));
  const isOfWeekday = near.map((token, at) => isWeekday(token) || (isIn(token) && isWeekday(near[at + 1])));
  const tokens = near.filter((_, at) => !isOfWeekday[at]).slice(0, 10);
  const found =
    readPartOfMonth(tokens, known) ??
    readOpenRange(tokens, known) ??
    readRange(tokens, known) ??
    readWeek(tokens, known) ??
    readOne(tokens, known) ??
    readDayOfEvent(tokens, known) ??
    readRelative(tokens);
  if (!found) return undefined;
  // A weekday next to a month or year, not a day, is searched as a word.
  const isOfDays = found.date === undefined || /^\d{4}-\d{2}-\d{2}/.test(found.date.iso);
  if (isOfWeekday[0] && !isOfDays) return undefined;
  const last = near.findIndex(
    (_, at) => isOfWeekday.slice(0, at + 1).filter((isOf) => !isOf).length === found.length,
  );
  const isFollowed = isOfDays && isWeekday(near[last + 1]);
  return { ...found, length: last + 1 + (isFollowed ? 1 : 0) };
}

/**
 * Splits a range without spaces at its dash or two dots: `January–2`, `Jan-2`, `21.01.2031-26.01.2031`, `21.-26.`.
 * Days of one month (`10-13`) and dates with hyphens are left whole.
 */
export function splitRange(token: string, { dateNames }: Pick<DateVocabulary, 'dateNames'>): string[] {
  const match =
    /^(.+?)(\.\.|[–—])(.+)$/.exec(token) ?? /^(.*(?:\p{L}|\d{4}|\.))(-)([\p{L}\d].*)$/u.exec(token);
  if (!match) return [token];
  const [, start = '', dash = '', end = ''] = match;
  const isDate = (text: string) =>
    /^[\d./-]+$/.test(text) || dateNames.monthOf(trimPunctuation(text)) !== undefined;
  if (!isDate(start) || !isDate(end) || (/^\d{1,2}$/.test(start) && /^\d{1,2},?$/.test(end))) return [token];
  // `2031-01` is a month.
  if (dash === '-' && /^[\d-]+$/.test(start) && /^\d{1,2}(?:-\d{1,2})?$/.test(end)) return [token];
  return [start, dash, end];
}

/** `в пятницу`, `во вторник` */
function isIn(token: string): boolean {
  return /^во?$/i.test(token);
}

/** `yesterday`: the record does not reach to the present. */
function readRelative(tokens: readonly string[]): ParsedDate | undefined {
  const [word = '', next = ''] = tokens.map((token) => trimPunctuation(token).toLowerCase());
  const isPeriod = /^(?:last|this|next)$/.test(word) && /^(?:week|month|year)$/.test(next);
  if (!/^(?:yesterday|today|tomorrow|tonight)$/.test(word) && !isPeriod) return undefined;
  const words = isPeriod ? `${word} ${next}` : word;
  return {
    length: isPeriod ? 2 : 1,
    problem: `“${words}” cannot be searched, as the record is of days in the past: write a date`,
  };
}
