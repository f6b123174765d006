import { addDays, type Day, formatDay, weekdayIndex } from '../../dates/calendar.ts';
import { trimPunctuation } from '../fold-text.ts';
import type { DateInput } from './date-input.ts';
import { readEvent } from './read-event-date.ts';
import { type DateVocabulary, type ParsedDate, rangeOf, readOne } from './read-single-date.ts';

/** `from 10 May to 13 May`, `between 10 and 13 May`, `10–13 May 2031`, `May 10 - 13` */
export function readRange(line: readonly string[], known: DateVocabulary): ParsedDate | undefined {
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
export function readOpenRange(tokens: readonly string[], known: DateVocabulary): ParsedDate | undefined {
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
  const isSince = side === 'since';
  const nextTo = isUpward ? 'first' : 'last';
  return {
    length: found.length + 1,
    date: { ...rangeOf(from, to), label, ...(!isSince && { nextTo }) },
  };
}

/** `week of 17 January`: from Monday to Sunday. */
export function readWeek(
  [week, of, ...rest]: readonly string[],
  known: DateVocabulary,
): ParsedDate | undefined {
  if (!/^week$/i.test(week ?? '') || !/^of$/i.test(of ?? '')) return undefined;
  const skipped = /^the$/i.test(rest[0] ?? '') ? 1 : 0;
  const found = readOne(rest.slice(skipped), known);
  if (!found?.date || found.date.first !== found.date.last) return undefined;
  const monday = addDays(found.date.first, -weekdayIndex(found.date.first));
  return { length: found.length + 2 + skipped, date: rangeOf(monday, addDays(monday, 6)) };
}
