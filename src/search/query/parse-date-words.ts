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
import { findKeyEvents } from './find-events.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is needed to understand a date: its words in several languages, and the days it may fall on. */
export type DateVocabulary = Pick<Vocabulary, 'days' | 'dateNames' | 'pages'>;

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
 * Splits a range without spaces at its dash or two dots: `January–2`, `Jan-2`, `21.01.2022-26.01.2022`, `21.-26.`.
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
  // `2022-01` is a month.
  if (dash === '-' && /^[\d-]+$/.test(start) && /^\d{1,2}(?:-\d{1,2})?$/.test(end)) return [token];
  return [start, dash, end];
}

/** `в пятницу`, `во вторник` */
function isIn(token: string): boolean {
  return /^во?$/i.test(token);
}

/** `14 May 2031`, `2031-05`, `May 14th`, `декабрь` */
function readOne(tokens: readonly string[], known: DateVocabulary): ParsedDate | undefined {
  for (let length = Math.min(5, tokens.length); length > 0; length--) {
    const run = tokens.slice(0, length);
    const text = withLongYear(inEnglish(trimPunctuation(run.join(' ')), known), known);
    if (!/\d/.test(text) && !isMonthAlone(run, known)) continue;
    if (/^\d{1,4}$/.test(text) && !isYearOfRecord(text, known)) continue;
    const reading = readDateInput(text);
    const date = reading.ok ? reading.value : withoutYear(text, known);
    if (date) return { length, date };
    const impossible = impossibleDay(text);
    if (impossible !== undefined) return { length, problem: `There is no ${impossible}` };
    if (length === 1 && /^\d{1,4}([-./])\d{1,2}\1\d{1,4}$/.test(text) && !reading.ok) {
      return { length, problem: reading.message };
    }
  }
  return undefined;
}

/**
 * `21 January 2022` for `21 January 22` and `21 January ’22`, `2022-01-21` for `20220121`, and `21 January` for `21.1`
 * and `21.01`, if the record has such a year.
 */
function withLongYear(text: string, known: DateVocabulary): string {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact && isYearOfRecord(compact[1] ?? '', known)) return compact.slice(1).join('-');
  const short = /^(\d{1,2})\.(\d{1,2})$/.exec(text);
  const month = Number(short?.[2]);
  if (short && month >= 1 && month <= 12) return `${Number(short[1])} ${monthName(month)}`;
  return text.replace(/(?<=[A-Za-z]\.?,? )['’‘]?(\d{2})$/, (written, year: string, at: number) => {
    const hasDay = /\d/.test(text.slice(0, at));
    const isMarked = written.length > 2;
    return (hasDay || isMarked) && isYearOfRecord(`20${year}`, known) ? `20${year}` : written;
  });
}

/** `30 February` of `30 February 2022`: the day of a month that is never so long. */
function impossibleDay(text: string): string | undefined {
  const match =
    /^(\d{1,2})(?:st|nd|rd|th)?\.? ([A-Za-z]+)\.?(?:,? (\d{4}))?$/.exec(text) ??
    /^([A-Za-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/.exec(text);
  if (!match) return undefined;
  const [day, name] = /^\d/.test(match[1] ?? '') ? [match[1], match[2]] : [match[2], match[1]];
  const month = monthNumber(name ?? '');
  if (month === undefined || Number(day) <= daysInMonth(Number(match[3] ?? 2020), month)) return undefined;
  return `${Number(day)} ${monthName(month)}${match[3] === undefined ? '' : ` ${match[3]}`}`;
}

/** `from 10 May to 13 May`, `between 10 and 13 May`, `10–13 May 2031`, `May 10 - 13` */
function readRange(line: readonly string[], known: DateVocabulary): ParsedDate | undefined {
  const [opening] = line;
  const isBetween = /^between$/i.test(opening ?? '');
  const before = isBetween || /^from$/i.test(opening ?? '') ? 1 : 0;
  const tokens = line.slice(before).flatMap((token, at) => {
    const numbers = at < 2 ? /^(\d{1,2})([-–—])(\d{1,2},?)$/.exec(token) : null;
    return numbers ? numbers.slice(1) : [token];
  });
  const joiner = isBetween ? /^and$/i : /^(?:to|till|until|through|[-–—]|\.\.)$/i;
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
  const isNumber = (tokens: readonly string[]) => /^\d{1,2}(?:st|nd|rd|th|\.)?$/i.test(tokens.join(' '));
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
    } else if (from && to && !year && !yearOf(start.join(' '))) {
      // Neither has a year: the first day is in the year that has most entries then, and the last follows it.
      const yearOfStart = Number(from.first.slice(0, 4));
      to = whole([...end, String(yearOfStart)]);
      if (to && to.last.slice(5, 7) < from.first.slice(5, 7)) to = whole([...end, String(yearOfStart + 1)]);
    }
    // `May 10-13, 2031`
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

/** `since 17 May`, `after December`, `until 2031-05-14`, `before 14 May` */
function readOpenRange(tokens: readonly string[], known: DateVocabulary): ParsedDate | undefined {
  const side = /^(since|after|until|till|before)$/i.exec(tokens[0] ?? '')?.[1]?.toLowerCase();
  if (side === undefined) return undefined;
  const found = readOne(tokens.slice(1), known) ?? readEvent(tokens.slice(1), known);
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

/** `early January`, `mid-January 2022`, `the end of January`, `last week of January`: thirds of a month, and its weeks. */
function readPartOfMonth(tokens: readonly string[], known: DateVocabulary): ParsedDate | undefined {
  const line = tokens.map((token) => token.toLowerCase());
  const text = line.join(' ');
  const opening =
    /^(?:the )?(?:(early|mid|late)[- ](?:in )?|(beginning|start|middle|end) of (?:the )?|(first|second|third|fourth|last) week (?:of|in) (?:the )?)/.exec(
      text,
    );
  if (!opening) return undefined;
  const isHyphened = /^(?:early|mid|late)-/.test(text);
  const length = opening[0].trimEnd().split(' ').length - (isHyphened ? 1 : 0);
  const rest = isHyphened
    ? [(tokens[0] ?? '').replace(/^[a-z]+-/i, ''), ...tokens.slice(1)]
    : tokens.slice(length);
  const month = readMonth(rest, known);
  if (!month?.date) return undefined;
  const [start, end] = [month.date.first, month.date.last];
  const day = (number: number) => `${start.slice(0, 8)}${String(number).padStart(2, '0')}`;
  const part = opening[1] ?? opening[2] ?? opening[3] ?? '';
  const parts: Record<string, [Day, Day]> = {
    early: [start, day(10)],
    beginning: [start, day(10)],
    start: [start, day(10)],
    mid: [day(11), day(20)],
    middle: [day(11), day(20)],
    late: [day(21), end],
    end: [day(21), end],
    first: [start, day(7)],
    second: [day(8), day(14)],
    third: [day(15), day(21)],
    fourth: [day(22), day(28)],
    last: [addDays(end, -6), end],
  };
  const [from, to] = parts[part] ?? [start, end];
  return { length: length + month.length, date: rangeOf(from, to) };
}

/** A month, with or without its year. */
function readMonth(tokens: readonly string[], known: DateVocabulary): ParsedDate | undefined {
  const found = readOne(tokens, known);
  return found?.date && /^\d{4}-\d{2}$/.test(found.date.iso) ? found : undefined;
}

/** `day of the invasion`, `the day after the Geneva meeting`, `week before the invasion` */
function readDayOfEvent(tokens: readonly string[], known: DateVocabulary): ParsedDate | undefined {
  const opening = /^(?:the )?(day|week) (of|after|before)(?= )/i.exec(tokens.join(' '));
  if (!opening) return undefined;
  const length = opening[0].split(' ').length;
  const found = readOne(tokens.slice(length), known) ?? readEvent(tokens.slice(length), known);
  if (!found?.date) return undefined;
  const { first, last } = found.date;
  const isDay = opening[1]?.toLowerCase() === 'day';
  const monday = addDays(first, -weekdayIndex(first));
  const ranges: Record<string, DateInput> = {
    of: isDay ? rangeOf(first, last) : rangeOf(monday, addDays(monday, 6)),
    after: rangeOf(addDays(last, 1), addDays(last, isDay ? 1 : 7)),
    before: rangeOf(addDays(first, isDay ? -1 : -7), addDays(first, -1)),
  };
  const date = ranges[opening[2]?.toLowerCase() ?? ''];
  return date && { length: length + found.length, date };
}

/** A key event by words of its title, or by what people call it: `the Geneva meeting`, `the invasion`. */
function readEvent(tokens: readonly string[], { pages }: DateVocabulary): ParsedDate | undefined {
  const skipped = /^the$/i.test(tokens[0] ?? '') ? 1 : 0;
  const rest = tokens.slice(skipped).map(trimPunctuation);
  for (let length = Math.min(4, rest.length); length > 0; length--) {
    const run = rest.slice(0, length);
    if (run.some((word) => word.length < 3 || /^(?:and|the|with|said)$/i.test(word))) continue;
    const [event] = findKeyEvents(pages, run);
    if (event?.day) return { length: skipped + length, date: rangeOf(event.day, event.day) };
  }
  return undefined;
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

function rangeOf(first: Day, last: Day): DateInput {
  const iso = first === last ? first : `${first}/${last}`;
  return { iso, first, last, label: formatEdtf(daysFrom(first, last)) };
}

/** `14 May`, `May 14th` or `December`: in the year that has most entries then. */
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
