import { addDays, weekdayIndex } from '../../dates/calendar.ts';
import { trimPunctuation } from '../fold-text.ts';
import type { DateInput } from './date-input.ts';
import { findKeyEvents } from './find-events.ts';
import { type DateVocabulary, type ParsedDate, rangeOf, readOne } from './read-single-date.ts';

/** `day of the flood`, `the day after the bridge meeting`, `week before the flood` */
export function readDayOfEvent(tokens: readonly string[], known: DateVocabulary): ParsedDate | undefined {
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

/** A key event by words of its title, or by what people call it: `the bridge meeting`, `the flood`. */
export function readEvent(tokens: readonly string[], { pages }: DateVocabulary): ParsedDate | undefined {
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
