import type { Day } from '../../dates/calendar.ts';
import { type NamedRecord, recordNamed, suggestRecords } from '../named-records.ts';
import {
  inYear,
  nearestTo,
  numericDayPattern,
  readNumericDay,
  readWrittenDay,
  type WrittenDay,
  writtenDayPattern,
} from './written-day.ts';

/** Place, day and agency at the beginning of a report, as found. */
export interface Dateline {
  /** Index of its paragraph. */
  paragraph: number;
  /** The text before it in its paragraph: a caption pasted without a break. */
  before: string;
  text: string;
  placeWords: string;
  dayWords?: string;
  agency?: string;
}

const day = `(?:(?:[A-Z][a-z]+day|${writtenDayPattern})(?:,? \\d{4})?)`;
const place = `\\p{Lu}[\\p{Lu} .'’/-]{1,40}?\\p{Lu}`;
const capitals = new RegExp(
  `(?<![\\p{L}])(${place})(?:,? (?:\\p{Lu}[\\p{Ll}.]+, )?(${day}))?\\.?,? ?(?:\\(([^)]{2,40})\\)|/([^/]{2,40})/)? ?(?:[-–—]+|(?<=[/)])\\.) `,
  'u',
);
const mixed = new RegExp(`^(\\p{Lu}[\\p{L} ]{2,30}), (${day})(?: ?\\(([^)]{2,40})\\))? ?[-–—]+ `, 'u');

/** `Ankara (dpa) - `: a place in small letters, followed by the agency. */
const withAgency = /^(\p{Lu}[\p{L} .'’/-]{1,30}?)(?:,? (?=\())?\s?\(([\p{L}/ ]{2,12})\) ?[-–—]+ /u;
/** `ANKARA — `: a place in capitals and a dash, and nothing else. */
const bare =
  /^(\p{Lu}[\p{Lu} .'’/-]{2,30}\p{Lu})(?:,? (?:\p{Lu}[\p{Ll}.]+))? ?(?:[–—]|--) ?(?=[\p{Lu}“«"„])/u;

/** The first dateline in the opening paragraphs. */
export function findDateline(paragraphs: readonly string[]): Dateline | undefined {
  for (const [paragraph, text] of paragraphs.slice(0, 6).entries()) {
    const line = text.replace(/\n/g, ' ');
    const full = [capitals.exec(line), mixed.exec(line)].find(
      (found) => found && [2, 3, 4].some((group) => found[group] !== undefined),
    );
    const short = full ? null : withAgency.exec(line);
    const match = full ?? short ?? bare.exec(line);
    if (!match) continue;
    const dayWords = full?.[2];
    const agency = full ? (full[3] ?? full[4]) : short?.[2];
    return {
      paragraph,
      before: line.slice(0, match.index).trim(),
      text: match[0].trim(),
      placeWords: match[1] ?? '',
      ...(dayWords !== undefined && { dayWords: dayWords.replace(/\.$/, '') }),
      ...(agency !== undefined && { agency }),
    };
  }
  return undefined;
}

/** A day with how it was come by. */
export interface ReckonedDay {
  day: Day;
  how: string;
}

/**
 * The day of a dateline. Without a year it is taken from a full date in the paste, else from the record: the year
 * whose events come nearest to that day.
 *
 * @param eventDays days of the events in the record
 */
export function dayOfDateline(
  { dayWords = '' }: Pick<Dateline, 'dayWords'>,
  paragraphs: readonly string[],
  eventDays: readonly Day[],
): ReckonedDay | undefined {
  const written = readWrittenDay(dayWords);
  if (!written) return undefined;
  if (written.year !== undefined) {
    const exact = inYear(written, written.year);
    return exact === undefined ? undefined : { day: exact, how: `“${dayWords}” in the dateline` };
  }
  const full = fullDays(paragraphs).find(({ day: d, month }) => d === written.day && month === written.month);
  const inFull = full?.year === undefined ? undefined : inYear(written, full.year);
  if (inFull !== undefined) {
    return {
      day: inFull,
      how: `“${dayWords}” in the dateline; the year from a full date elsewhere in the paste`,
    };
  }
  const candidates = eventDays.flatMap((eventDay) => {
    const near = nearestTo(written, eventDay);
    return near === undefined ? [] : [{ near, apart: Math.abs(Date.parse(near) - Date.parse(eventDay)) }];
  });
  const best = candidates.sort((a, b) => a.apart - b.apart || (a.near < b.near ? -1 : 1))[0];
  return (
    best && {
      day: best.near,
      how: `“${dayWords}” in the dateline, without a year; the record has events next to ${best.near}`,
    }
  );
}

/** Above a report stand few lines, and none of them is a paragraph of it. */
const linesAbove = 8;
const longestLineAbove = 120;

/** The first whole date above a report, such as “Updated 26.05.2031”: its day where it has no dateline with one. */
export function dayAbove(paragraphs: readonly string[]): ReckonedDay | undefined {
  const pattern = new RegExp(`${numericDayPattern}|(?<![\\p{L}\\d])${writtenDayPattern}`, 'gu');
  const lines = paragraphs.flatMap((paragraph) => paragraph.split('\n')).slice(0, linesAbove);
  for (const line of lines.filter(({ length }) => length <= longestLineAbove)) {
    for (const [words] of line.matchAll(pattern)) {
      const written = readWrittenDay(words);
      const day = written?.year === undefined ? readNumericDay(words).date : inYear(written, written.year);
      if (day !== undefined) return { day, how: `the first whole date at the top, in “${line}”` };
    }
  }
  return undefined;
}

/** The place that a dateline's words name in the record; of several, the first that is known. */
export function placeOfDateline(
  { placeWords }: Pick<Dateline, 'placeWords'>,
  records: readonly NamedRecord[],
): NamedRecord | undefined {
  return placeWords
    .split('/')
    .map(
      (words) =>
        recordNamed(records, words, ['places']) ?? onlyOne(suggestRecords(records, words, ['places'])),
    )
    .find((record) => record !== undefined);
}

function onlyOne<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}

function fullDays(paragraphs: readonly string[]): WrittenDay[] {
  return paragraphs
    .flatMap((text) => [...text.matchAll(new RegExp(writtenDayPattern, 'gu'))])
    .flatMap(([words]) => readWrittenDay(words) ?? [])
    .filter(({ year }) => year !== undefined);
}
