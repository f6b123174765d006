import { type Day, daysInMonth, formatDay, monthName, monthNumber } from '../../dates/calendar.ts';
import { formatEdtf } from '../../dates/date-labels.ts';
import { daysFrom } from '../../dates/edtf.ts';
import { trimPunctuation } from '../fold-text.ts';
import { type DateInput, readDateInput } from './date-input.ts';
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

/** `14 May 2031`, `2031-05`, `May 14th`, `декабрь` */
export function readOne(tokens: readonly string[], known: DateVocabulary): ParsedDate | undefined {
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
 * `21 January 2031` for `21 January 31` and `21 January ’31`, `2031-01-21` for `20310121`, and `21 January` for `21.1` and
 * `21.01`, if the record has such a year.
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

/** `30 February` of `30 February 2031`: a day that the month never has. */
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

export function rangeOf(first: Day, last: Day): DateInput {
  const iso = first === last ? first : `${first}/${last}`;
  return { iso, first, last, label: formatEdtf(daysFrom(first, last)) };
}
