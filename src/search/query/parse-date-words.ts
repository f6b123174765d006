import {
  addDays,
  type Day,
  daysInMonth,
  formatDay,
  monthName,
  monthNumber,
  weekdayIndex,
} from '../../dates/calendar.ts';
import { formatEdtf } from '../../dates/date-labels.ts';
import { daysFrom } from '../../dates/edtf.ts';
import { trimPunctuation } from '../fold-text.ts';
import { type DateInput, readDateInput } from './date-input.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is needed to understand a date: its words in several languages, and the days it may fall on. */
export type DateVocabulary = Pick<Vocabulary, 'days' | 'dateNames'>;

/** A date at the beginning of some words. */
export interface ParsedDate {
  /** How many words it takes up. */
  length: number;
  date?: DateInput;
  /** Why this date cannot be searched for. */
  problem?: string;
}

/** Parses the date or range of days at the beginning of a list of words. */
export function parseDateWords(line: readonly string[], known: DateVocabulary): ParsedDate | undefined {
  const near = line.slice(0, 12);
  const isWeekday = (token = '') => known.dateNames.isWeekday(trimPunctuation(token));
  const isOfWeekday = near.map((token, at) => isWeekday(token) || (isIn(token) && isWeekday(near[at + 1])));
  const tokens = near.filter((_, at) => !isOfWeekday[at]).slice(0, 10);
  const found =
    readOpenRange(tokens, known) ??
    readRange(tokens, known) ??
    readWeek(tokens, known) ??
    readOne(tokens, known);
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

/** `в пятницу`, `во вторник` */
function isIn(token: string): boolean {
  return /^во?$/i.test(token);
}

/** `21 January 2022`, `2022-01`, `January 21st`, `декабрь` */
function readOne(tokens: readonly string[], known: DateVocabulary): ParsedDate | undefined {
  for (let length = Math.min(5, tokens.length); length > 0; length--) {
    const run = tokens.slice(0, length);
    const text = inEnglish(trimPunctuation(run.join(' ')), known);
    if (!/\d/.test(text) && !isMonthAlone(run, known)) continue;
    if (/^\d{1,4}$/.test(text) && !isYearOfRecord(text, known)) continue;
    const reading = readDateInput(text);
    const date = reading.ok ? reading.value : withoutYear(text, known);
    if (date) return { length, date };
    if (length === 1 && /^\d{1,4}([-./])\d{1,2}\1\d{1,4}$/.test(text) && !reading.ok) {
      return { length, problem: reading.message };
    }
  }
  return undefined;
}

/** `from 10 January to 13 January`, `between 10 and 13 January`, `10–13 January 2022`, `January 10 - 13` */
function readRange(line: readonly string[], known: DateVocabulary): ParsedDate | undefined {
  const [opening] = line;
  const isBetween = /^between$/i.test(opening ?? '');
  const before = isBetween || /^from$/i.test(opening ?? '') ? 1 : 0;
  const tokens = line.slice(before).flatMap((token, at) => {
    const numbers = at < 2 ? /^(\d{1,2})([-–—])(\d{1,2},?)$/.exec(token) : null;
    return numbers ? numbers.slice(1) : [token];
  });
  const joiner = isBetween ? /^and$/i : /^(?:to|till|until|through|[-–—])$/i;
  const at = tokens.findIndex((token) => joiner.test(token));
  if (at < 1 || at > 4) return undefined;
  const ends = readEnds(tokens.slice(0, at), tokens.slice(at + 1), known);
  if (!ends) return undefined;
  const { from, to, length } = ends;
  const split = tokens.length - (line.length - before);
  return { length: before + at + 1 + length - split, date: rangeOf(from.first, to.last) };
}

/** Both ends of a range. Each may leave out the month or year that the other one has. */
function readEnds(start: readonly string[], rest: readonly string[], known: DateVocabulary) {
  const isNumber = (tokens: readonly string[]) => /^\d{1,2}(?:st|nd|rd|th)?$/i.test(tokens.join(' '));
  const yearOf = (text: string) => /\b\d{4}\b/.exec(text)?.[0];
  const whole = (tokens: readonly string[]) => {
    const found = readOne(tokens, known);
    return found?.length === tokens.length ? found.date : undefined;
  };
  for (let length = Math.min(4, rest.length); length > 0; length--) {
    const end = rest.slice(0, length).map((token) => token.replace(/,$/, ''));
    let [from, to] = [whole(start), whole(end)];
    const year = yearOf(end.join(' '));
    if (to && isNumber(start)) from = whole([...start, ...dateWordsOf(to.first).slice(1)]);
    else if (from && isNumber(end)) to = whole([...end, ...dateWordsOf(from.first).slice(1)]);
    else if (from && to && year && !yearOf(start.join(' '))) {
      from = whole([...start, year]);
      if (from && from.first > to.last) from = whole([...start, String(Number(year) - 1)]);
    }
    // `January 10-13, 2022`
    const following = trimPunctuation(rest[length] ?? '');
    const hasYearAfter = from && to && isNumber(end) && /^\d{4}$/.test(following);
    if (hasYearAfter)
      [from, to] = [whole([...start, following]), whole([...end, ...monthAndYear(to, following)])];
    if (from && to && from.first <= to.last) return { from, to, length: length + (hasYearAfter ? 1 : 0) };
  }
  return undefined;
}

function monthAndYear(date: DateInput | undefined, year: string): string[] {
  return date ? [dateWordsOf(date.first)[1] ?? '', year] : [];
}

function dateWordsOf(day: Day): string[] {
  return formatDay(day).split(' ');
}

/** `since 17 January`, `after December`, `until 2022-01-21`, `before 21 January` */
function readOpenRange(tokens: readonly string[], known: DateVocabulary): ParsedDate | undefined {
  const side = /^(since|after|until|till|before)$/i.exec(tokens[0] ?? '')?.[1]?.toLowerCase();
  if (side === undefined) return undefined;
  const found = readOne(tokens.slice(1), known);
  if (!found?.date) return undefined;
  const { first, last } = found.date;
  const [start, end] = [known.days[0]?.day ?? first, known.days.at(-1)?.day ?? last];
  const isUpward = side === 'since' || side === 'after';
  const border = { since: first, after: addDays(last, 1), before: addDays(first, -1) }[side] ?? last;
  // Outside the record a range of one day is enough: it finds nothing either way.
  const from = isUpward || border < start ? border : start;
  const to = isUpward && end > border ? end : border;
  const label = isUpward ? `from ${formatDay(from)}` : `until ${formatDay(to)}`;
  return { length: found.length + 1, date: { ...rangeOf(from, to), label } };
}

/** `week of 17 January`: from Monday to Sunday. */
function readWeek([week, of, ...rest]: readonly string[], known: DateVocabulary): ParsedDate | undefined {
  if (!/^week$/i.test(week ?? '') || !/^of$/i.test(of ?? '')) return undefined;
  const skipped = /^the$/i.test(rest[0] ?? '') ? 1 : 0;
  const found = readOne(rest.slice(skipped), known);
  if (!found?.date || found.date.first !== found.date.last) return undefined;
  const monday = addDays(found.date.first, -weekdayIndex(found.date.first));
  return { length: found.length + 2 + skipped, date: rangeOf(monday, addDays(monday, 6)) };
}

function rangeOf(first: Day, last: Day): DateInput {
  const iso = first === last ? first : `${first}/${last}`;
  return { iso, first, last, label: formatEdtf(daysFrom(first, last)) };
}

/** `21 January`, `January 21st` or `December`: in the year that has most entries then. */
function withoutYear(text: string, { days }: DateVocabulary): DateInput | undefined {
  const match =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?\.? )?([A-Za-z]+)\.?$/.exec(text) ??
    /^([A-Za-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?$/.exec(text);
  if (!match) return undefined;
  const [day, name] = /^\d/.test(match[2] ?? '') ? [match[2], match[1]] : [match[1], match[2]];
  const month = monthNumber(name ?? '');
  if (month === undefined) return undefined;
  const ending = `-${String(month).padStart(2, '0')}`;
  const sums = new Map<string, number>();
  for (const { day: found, count } of days) {
    if (found.slice(4, 7) !== ending) continue;
    const isThatDay = day !== undefined && Number(found.slice(8)) === Number(day);
    // A year with entries on that very day comes before any year without.
    sums.set(found.slice(0, 4), (sums.get(found.slice(0, 4)) ?? 0) + count + (isThatDay ? 1e6 : 0));
  }
  const [year] = [...sums].sort((a, b) => b[1] - a[1])[0] ?? [days.at(-1)?.day.slice(0, 4)];
  if (!year) return undefined;
  if (day === undefined) {
    const reading = readDateInput(`${year}${ending}`);
    return reading.ok ? reading.value : undefined;
  }
  if (Number(day) < 1 || Number(day) > daysInMonth(Number(year), month)) return undefined;
  const reading = readDateInput(`${Number(day)} ${monthName(month)} ${year}`);
  return reading.ok ? { ...reading.value, label: formatDay(reading.value.first) } : undefined;
}

/** A date in any language as `readDateInput` understands it: in English, without `of` and the word for `year`. */
function inEnglish(text: string, { dateNames }: DateVocabulary): string {
  return text
    .replace(/\b(?:of|de|del) /gi, '')
    .replace(/(?<=\d)er(?= )| (?:г(?:ода?)?|р(?:оку)?|r(?:oku)?)\.?$/gi, '')
    .replace(/\p{L}{3,}/gu, (word) => {
      const month = dateNames.monthOf(word);
      return month === undefined ? word : monthName(month);
    });
}

/** Names of months that are also other words, unless they are capitalised. */
const doubtfulMonths = /^(?:may|march|mar|dec|sept?|mars|mayo)$/;

function isMonthAlone(run: readonly string[], { dateNames }: DateVocabulary): boolean {
  const [name = '', ...more] = run;
  return more.length === 0 && dateNames.isMonthByItself(trimPunctuation(name)) && !doubtfulMonths.test(name);
}

function isYearOfRecord(text: string, { days }: DateVocabulary): boolean {
  const [first, last] = [days[0]?.day.slice(0, 4), days.at(-1)?.day.slice(0, 4)];
  return text.length === 4 && first !== undefined && last !== undefined && text >= first && text <= last;
}
