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
import { edtf } from '../../dates/edtf.ts';
import { trimPunctuation } from '../fold-text.ts';
import { type DateInput, readDateInput } from './date-input.ts';

/** Days that have records, earliest first, with how many. */
export type RecordDays = readonly { day: Day; count: number }[];

/** What was read, and of how many words. */
export interface DateWords {
  length: number;
  date?: DateInput;
  /** Why the words are a date that cannot be searched. */
  problem?: string;
}

/** Reads the date, or the range of days, with which a line of words begins. */
export function readDateWords(line: readonly string[], days: RecordDays): DateWords | undefined {
  const near = line.slice(0, 12);
  const isOfWeekday = near.map((token, at) => isWeekday(token) || (isIn(token) && isWeekday(near[at + 1])));
  const tokens = near.filter((_, at) => !isOfWeekday[at]).slice(0, 10);
  const found =
    readOpenRange(tokens, days) ?? readRange(tokens, days) ?? readWeek(tokens, days) ?? readOne(tokens, days);
  if (!found) return undefined;
  // Beside a month or a year a weekday is a word of its own.
  const isOfDays = found.date === undefined || /^\d{4}-\d{2}-\d{2}/.test(found.date.iso);
  if (isOfWeekday[0] && !isOfDays) return undefined;
  const last = near.findIndex(
    (_, at) => isOfWeekday.slice(0, at + 1).filter((isOf) => !isOf).length === found.length,
  );
  const isFollowed = isOfDays && isWeekday(near[last + 1]);
  return { ...found, length: last + 1 + (isFollowed ? 1 : 0) };
}

const weekday =
  /^(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|понедельника?|вторника?|сред[ауы]|четверга?|пятниц[ауы]|суббот[ауы]|воскресень[ея])$/i;

function isWeekday(token = ''): boolean {
  return weekday.test(trimPunctuation(token));
}

/** `в пятницу`, `во вторник` */
function isIn(token: string): boolean {
  return /^во?$/i.test(token);
}

/** `14 May 2031`, `2031-05`, `May 14th`, `декабрь` */
function readOne(tokens: readonly string[], days: RecordDays): DateWords | undefined {
  for (let length = Math.min(4, tokens.length); length > 0; length--) {
    const run = tokens.slice(0, length);
    const text = inEnglish(trimPunctuation(run.join(' ')).replace(/\bof\b /i, ''));
    if (!/\d/.test(text) && !isMonthAlone(run)) continue;
    if (/^\d{1,4}$/.test(text) && !isYearOfRecord(text, days)) continue;
    const reading = readDateInput(text);
    const date = reading.ok ? reading.value : withoutYear(text, days);
    if (date) return { length, date };
    if (length === 1 && /^\d{1,4}([-./])\d{1,2}\1\d{1,4}$/.test(text) && !reading.ok) {
      return { length, problem: reading.message };
    }
  }
  return undefined;
}

/** `from 10 January to 13 January`, `between 10 and 13 January`, `10–13 May 2031`, `January 10 - 13` */
function readRange(line: readonly string[], days: RecordDays): DateWords | undefined {
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
  const ends = readEnds(tokens.slice(0, at), tokens.slice(at + 1), days);
  if (!ends) return undefined;
  const { from, to, length } = ends;
  const split = tokens.length - (line.length - before);
  return { length: before + at + 1 + length - split, date: rangeOf(from.first, to.last) };
}

/** Both ends, where either may leave out what the other says: the month, the year. */
function readEnds(start: readonly string[], rest: readonly string[], days: RecordDays) {
  const isNumber = (tokens: readonly string[]) => /^\d{1,2}(?:st|nd|rd|th)?$/i.test(tokens.join(' '));
  const yearOf = (text: string) => /\b\d{4}\b/.exec(text)?.[0];
  const whole = (tokens: readonly string[]) => {
    const found = readOne(tokens, days);
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

/** `since 17 January`, `after December`, `until 2031-05-14`, `before 21 January` */
function readOpenRange(tokens: readonly string[], days: RecordDays): DateWords | undefined {
  const side = /^(since|after|until|till|before)$/i.exec(tokens[0] ?? '')?.[1]?.toLowerCase();
  if (side === undefined) return undefined;
  const found = readOne(tokens.slice(1), days);
  if (!found?.date) return undefined;
  const { first, last } = found.date;
  const [start, end] = [days[0]?.day ?? first, days.at(-1)?.day ?? last];
  const isUpward = side === 'since' || side === 'after';
  const border = { since: first, after: addDays(last, 1), before: addDays(first, -1) }[side] ?? last;
  // Beyond the record there is nothing, which a range of one day there says too.
  const from = isUpward || border < start ? border : start;
  const to = isUpward && end > border ? end : border;
  const label = isUpward ? `from ${formatDay(from)}` : `until ${formatDay(to)}`;
  return { length: found.length + 1, date: { ...rangeOf(from, to), label } };
}

/** `week of 17 January`: from its Monday to its Sunday. */
function readWeek([week, of, ...rest]: readonly string[], days: RecordDays): DateWords | undefined {
  if (!/^week$/i.test(week ?? '') || !/^of$/i.test(of ?? '')) return undefined;
  const skipped = /^the$/i.test(rest[0] ?? '') ? 1 : 0;
  const found = readOne(rest.slice(skipped), days);
  if (!found?.date || found.date.first !== found.date.last) return undefined;
  const monday = addDays(found.date.first, -weekdayIndex(found.date.first));
  return { length: found.length + 2 + skipped, date: rangeOf(monday, addDays(monday, 6)) };
}

function rangeOf(first: Day, last: Day): DateInput {
  const iso = first === last ? first : `${first}/${last}`;
  return { iso, first, last, label: formatEdtf(edtf(iso)) };
}

/** `14 May`, `May 14th` or `December`: in the year that has most records then. */
function withoutYear(text: string, days: RecordDays): DateInput | undefined {
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
    // A day that has records outweighs any number of them elsewhere in the month.
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

/** The forms of the months' names, January first, by language. */
const monthForms = {
  ru:
    'янв(ар[ьяе])? фев(рал[ьяе])? мар(т[ае]?)? апр(ел[ьяе])? ма[йяе] июн[ьяе]? июл[ьяе]? авг(уст[ае]?)? ' +
    'сен(т(ябр[ьяе])?)? окт(ябр[ьяе])? ноя(б(р[ьяе])?)? дек(абр[ьяе])?',
};

/** A date with the name of its month in another language put into English. */
function inEnglish(text: string): string {
  const name = /[а-я]{3,8}/i.exec(text)?.[0];
  if (name === undefined) return text;
  const month = monthForms.ru.split(' ').findIndex((forms) => new RegExp(`^${forms}$`, 'i').test(name)) + 1;
  return month > 0 ? text.replace(name, monthName(month)).replace(/ г(ода?|\.)?$/i, '') : text;
}

/** A month's name by itself; `may` and `march` are words more often than months, unless written as names. */
function isMonthAlone(run: readonly string[]): boolean {
  const [name = '', ...more] = run;
  if (more.length > 0 || monthNumber(inEnglish(trimPunctuation(name))) === undefined) return false;
  return !/^(may|march|mar|dec|sept?)$/.test(name);
}

function isYearOfRecord(text: string, days: RecordDays): boolean {
  const [first, last] = [days[0]?.day.slice(0, 4), days.at(-1)?.day.slice(0, 4)];
  return text.length === 4 && first !== undefined && last !== undefined && text >= first && text <= last;
}
