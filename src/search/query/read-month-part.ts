import { addDays, type Day } from '../../dates/calendar.ts';
import { type DateVocabulary, type ParsedDate, rangeOf, readOne } from './read-single-date.ts';

/** `early May`, `mid-May 2031`, `the end of May`, `last week of May`: thirds of a month, and its weeks. */
export function readPartOfMonth(tokens: readonly string[], known: DateVocabulary): ParsedDate | undefined {
  const line = tokens.map((token) => token.toLowerCase());
  const text = line.join(' ');
  const opening =
    /^(?:the )?(?:(early|mid|late)[- ](?:in )?|(beginning|start|middle|end) of (?:the )?|(first|1st|second|2nd|third|3rd|fourth|4th|last) (week|half|days) (?:of|in) (?:the )?)/.exec(
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
  const unit = opening[4] === 'half' ? ' half' : '';
  const part = opening[1] ?? opening[2] ?? `${opening[3]}${unit}`;
  const parts: Record<string, [Day, Day]> = {
    early: [start, day(10)],
    beginning: [start, day(7)],
    start: [start, day(7)],
    mid: [day(11), day(20)],
    middle: [day(11), day(20)],
    late: [day(21), end],
    end: [addDays(end, -6), end],
    'first half': [start, day(15)],
    'second half': [day(16), end],
    'last half': [day(16), end],
    first: [start, day(7)],
    '1st': [start, day(7)],
    second: [day(8), day(14)],
    '2nd': [day(8), day(14)],
    third: [day(15), day(21)],
    '3rd': [day(15), day(21)],
    fourth: [day(22), day(28)],
    '4th': [day(22), day(28)],
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
