import { isOf, type WrittenEntry } from '../../content-model/entry.ts';
import { positionOf } from '../../content-model/written-positions.ts';
import { patternOf } from '../../dates/date-name.ts';
import { writtenDates } from '../../dates/dates-in-text.ts';
import { edtf } from '../../dates/edtf.ts';
import { english } from '../../dates/english-names.ts';
import { outsideQuotations } from '../../text/outside-quotations.ts';
import { placeIn, proseOf, sentenceAt } from '../own-sentences.ts';
import type { EntryRule, Finding } from '../rule.ts';

const weekdays = patternOf(english.weekdays.flatMap(({ full }) => full));
const relative = new RegExp(
  `\\b(?:yesterday|tomorrow|tonight|(?:earlier |later )?today|this (?:morning|afternoon|evening)|(?<!\\bthe )(?:last|next|this) (?:week|weekend|month|year|${weekdays})|(?:\\d+|one|two|three|four|five|six|seven|ten|several|a few) (?:days|weeks|months) ago)\\b`,
  'gi',
);

/** A text is read on another day than it was written on, so that "tomorrow" says nothing. */
export const relativeDate: EntryRule = {
  name: 'relative-date',
  summary:
    'a date that depends on the day of reading, such as "next week", or a span or an approximate date without the words it was read from',
  severity: 'hint',
  check: (entry) => [
    ...proseOf(entry).flatMap((prose) => {
      const text = outsideQuotations(prose.text);
      return [...text.matchAll(relative)]
        .filter((match) => !isInName(text, match))
        .filter((match) => writtenDates(sentenceAt(text, match.index), '2031-01-01').length === 0)
        .map((match) => ({
          ...placeIn(prose, match.index),
          words: match[0],
          message: `"${match[0]}" depends on the day of reading. Write the date, or put the words into quotation marks with their day`,
        }));
    }),
    ...datesWithoutWords(entry),
  ],
};

/** `USA Today` is a newspaper. */
function isInName(text: string, { 0: word, index }: RegExpExecArray): boolean {
  return /^\p{Lu}/u.test(word) && /\p{Lu}[\p{L}\p{N}]*\s$/u.test(text.slice(0, index));
}

/**
 * Whoever turns "next week" into a span, or "in late January" into a date with `~`, keeps the words beside
 * it. A span of an event is no guess: it may have lasted that long.
 */
function datesWithoutWords(entry: WrittenEntry): Finding[] {
  if (isOf('promises', entry)) {
    const { due, due_as_written } = entry.fields;
    if (due === undefined) return [];
    const { precision, isApproximate } = edtf(due);
    return due_as_written === undefined && (precision === 'interval' || isApproximate)
      ? [withoutWords(entry, 'due', due, 'due_as_written with the words of the promise, such as "next week"')]
      : [];
  }
  if (isOf('events', entry)) {
    const { date, as_written } = entry.fields;
    return date !== undefined && as_written === undefined && edtf(date).isApproximate
      ? [
          withoutWords(
            entry,
            'date',
            date,
            'as_written with the words of the source, such as "in late January"',
          ),
        ]
      : [];
  }
  return [];
}

function withoutWords(entry: WrittenEntry, field: string, date: string, what: string): Finding {
  return {
    ...positionOf(entry, [field]),
    message: `${field}: ${date} was read from other words. Add ${what}`,
  };
}
