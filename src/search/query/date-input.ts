import type { Day } from '../../dates/calendar.ts';
import { formatEdtf } from '../../dates/date-labels.ts';
import { type DateReading, readEdtf, readNamedDate } from '../../dates/edtf.ts';

/** A date from a date field: as the address has it, and the days it covers. */
export interface DateInput {
  /** `2031-05-14`, `2031-05` or `2031` */
  iso: string;
  first: Day;
  last: Day;
  /** `14 May 2031` */
  label: string;
  /** Of days before or after another day: which end of the range is next to it. */
  nextTo?: 'first' | 'last';
}

/**
 * Reads a day, month or year as people type it: `2031-05-14`, `2031-5-14`, `14.5.2031`, `14/05/2031`,
 * `14 May 2031`, `May 14 2031`, `May 2031`, `2031`. A date that does not exist, or that has two possible
 * meanings, is refused with a message that says what to write.
 */
export function readDateInput(typed: string): DateReading<DateInput> {
  const text = typed.trim();
  const iso = readNamedDate(text.replace(/(\d)(?:st|nd|rd|th)\b/i, '$1')) ?? isoOf(text) ?? text;
  const reading = readEdtf(iso);
  if (!reading.ok) return reading;
  const { first, last } = reading.value;
  return { ok: true, value: { iso: reading.value.text, first, last, label: formatEdtf(reading.value) } };
}

/** The ISO form of a date in figures, if it has only one possible meaning. */
function isoOf(text: string): string | undefined {
  const yearFirst = /^(\d{4})[-./‐‑‒–—−](\d{1,2})(?:[-./‐‑‒–—−](\d{1,2}))?$/.exec(text);
  if (yearFirst) return joinIso(yearFirst[1], yearFirst[2], yearFirst[3]);
  // With full stops the day always comes first; with slashes it depends on the country.
  const points = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (points) return joinIso(points[3], points[2], points[1]);
  const monthOnly = /^(\d{1,2})[./](\d{4})$/.exec(text);
  if (monthOnly) return joinIso(monthOnly[2], monthOnly[1]);
  const slashes = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  if (slashes && slashes[1] === slashes[2]) return joinIso(slashes[3], slashes[2], slashes[1]);
  if (slashes && Number(slashes[1]) > 12) return joinIso(slashes[3], slashes[2], slashes[1]);
  if (slashes && Number(slashes[2]) > 12) return joinIso(slashes[3], slashes[1], slashes[2]);
  return undefined;
}

function joinIso(...parts: (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}
