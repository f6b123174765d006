/**
 * Dates as authors write them: the subset of EDTF (ISO 8601-2) that the content uses.
 * A day is a calendar day at the place where something happened. Nothing here reads the machine's clock or time zone.
 */

import { type Day, daysInMonth, formatDay, monthName, monthNumber } from './calendar.ts';

declare const edtfBrand: unique symbol;
declare const momentBrand: unique symbol;

/** A date in the subset of EDTF that the content uses, known to be valid. Made by `readEdtf` and the schemas. */
export type EdtfText = string & { readonly [edtfBrand]: true };

/** A moment with its offset, known to be valid. Made by `readMoment` and the schemas. */
export type MomentText = string & { readonly [momentBrand]: true };

/** A day, month, year or interval, and how certain it is. */
export interface EdtfDate {
  /** As written. */
  text: EdtfText;
  /** First and last day it may mean, both included. */
  first: EdtfText;
  last: EdtfText;
  precision: 'day' | 'month' | 'year' | 'interval';
  /** Written with `?`. */
  isUncertain: boolean;
  /** Written with `~`. */
  isApproximate: boolean;
}

/** A point in time with the local UTC offset. */
export interface Moment {
  text: MomentText;
  /** The local day at that offset. */
  day: EdtfText;
  /** Local time at that offset, `HH:MM`. */
  time: string;
  /** `+01:00` */
  offset: string;
  /** Milliseconds since 1970-01-01T00:00Z, for ordering and for feeds. */
  epoch: number;
}

/** A date, or a message that says why the text is not one and what to write. */
export type DateReading<T> = { ok: true; value: T } | { ok: false; message: string };

/** Reads a day (`2031-05-14`), month, year or interval, each with an optional `?` or `~` at the end. */
export function readEdtf(written: string): DateReading<EdtfDate> {
  const text = written.trim();
  const [start, end, ...more] = text.split('/');
  const isInterval = end !== undefined && more.length === 0 && isEdtfShaped(start) && isEdtfShaped(end);
  if (!isInterval) return readSingle(text);

  const from = readSingle(start ?? '');
  if (!from.ok) return from;
  const to = readSingle(end);
  if (!to.ok) return to;
  if (to.value.first < from.value.first) {
    return refuse(`"${text}" ends before it starts. Write the earlier date first: ${end}/${start}`);
  }
  return {
    ok: true,
    value: {
      text: text as EdtfText,
      first: from.value.first,
      last: to.value.last,
      precision: 'interval',
      isUncertain: from.value.isUncertain || to.value.isUncertain,
      isApproximate: from.value.isApproximate || to.value.isApproximate,
    },
  };
}

/** Reads a single calendar day. */
export function readDay(written: string): DateReading<Day> {
  const text = written.trim();
  const date = readEdtf(text);
  const isDayShaped = /^\d{4}-\d{2}-\d{2}$/.test(text);
  if (date.ok && isDayShaped) return { ok: true, value: text };
  const offersDay = /\d{4}-\d{2}-\d{2}/.test(explainDate(text) ?? '');
  if (!date.ok && (isDayShaped || offersDay)) return date;
  return refuse(`"${written}" is not a single day. Write it as YYYY-MM-DD, for example 2031-05-14`);
}

/** `+01:00`, `-05:30` */
export const utcOffset = /^[+-](?:0\d|1[0-4]):[0-5]\d$/;

/** Reads `2031-05-14T11:00+01:00`; seconds are allowed, the offset (or `Z`) is required. */
export function readMoment(written: string): DateReading<Moment> {
  const text = written.trim();
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
  if (!match) {
    const asDate = readEdtf(text);
    if (asDate.ok) {
      return refuse(
        `"${text}" has no clock time. Write the moment with its offset, for example ${asDate.value.first}T18:00+01:00`,
      );
    }
    return refuse(explainMoment(text));
  }
  const [, day = '', hour = '', minute = '', second = '00', zone] = match;
  const readableDay = readDay(day);
  if (!readableDay.ok) return readableDay;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    return refuse(
      `"${text}" has a clock time that does not exist. Hours go from 00 to 23, minutes from 00 to 59`,
    );
  }
  if (zone === undefined) {
    return refuse(
      `"${text}" has no offset from UTC. Write the offset of the place, for example ${text}+01:00`,
    );
  }
  const offset = zone === 'Z' ? '+00:00' : zone;
  const offsetMinutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4));
  const sign = offset.startsWith('-') ? -1 : 1;
  if (offsetMinutes > (sign < 0 ? 12 : 14) * 60 || Number(offset.slice(4)) > 59) {
    return refuse(`"${text}" has an offset that no place uses. Offsets go from -12:00 to +14:00`);
  }
  const local = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
  return {
    ok: true,
    value: {
      text: text as MomentText,
      day: asEdtf(day),
      time: `${hour}:${minute}`,
      offset,
      epoch: local - sign * offsetMinutes * 60_000,
    },
  };
}

/** Parses a date known to be valid. */
export function edtf(text: EdtfText): EdtfDate {
  const date = readEdtf(text);
  if (!date.ok) throw new RangeError(date.message);
  return date.value;
}

/** Parses a moment known to be valid. */
export function moment(text: MomentText): Moment {
  const reading = readMoment(text);
  if (!reading.ok) throw new RangeError(reading.message);
  return reading.value;
}

/** Converts a day to a date. The caller must know that the day exists. */
export function asEdtf(day: Day): EdtfText {
  return day as EdtfText;
}

/** The interval from one day to another, both included. */
export function daysFrom(first: Day, last: Day): EdtfDate {
  return edtf(asEdtf(first === last ? first : `${first}/${last}`));
}

function readSingle(text: string): DateReading<EdtfDate> {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~]?)$/.exec(text);
  if (!match) {
    return refuse(
      explainDate(text) ??
        `"${text}" is not a date. Write YYYY-MM-DD, or YYYY-MM or YYYY where no more is known, or an interval such as 2031-05-19/2031-05-25`,
    );
  }
  const [, year = '', month, day, mark] = match;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) {
    return refuse(`"${text}" has no such month. Months go from 01 to 12; write YYYY-MM-DD`);
  }
  if (month !== undefined && day !== undefined) {
    const length = daysInMonth(Number(year), Number(month));
    if (Number(day) < 1 || Number(day) > length) {
      return refuse(
        `"${text}" does not exist: ${monthName(Number(month))} ${year} has ${length} days. Write a day from 01 to ${length}`,
      );
    }
  }
  const firstMonth = month ?? '01';
  const lastMonth = month ?? '12';
  const lastDay = day ?? String(daysInMonth(Number(year), Number(lastMonth)));
  return {
    ok: true,
    value: {
      text: text as EdtfText,
      first: asEdtf(`${year}-${firstMonth}-${day ?? '01'}`),
      last: asEdtf(`${year}-${lastMonth}-${lastDay}`),
      precision: day !== undefined ? 'day' : month !== undefined ? 'month' : 'year',
      isUncertain: mark === '?',
      isApproximate: mark === '~',
    },
  };
}

/** What to write instead, if the day can be recognised; otherwise the correct form of a moment. */
function explainMoment(text: string): string {
  const [, date = '', time = '18:00'] = /^(.+?)(?:[T ,]+(\d{1,2}:\d{2}))?$/.exec(text) ?? [];
  const named = readNamedDate(date);
  const days = named === undefined ? possibleDays(date) : [named].filter((day) => day.length === 10);
  const moments = days.map((day) => `${day}T${time.padStart(5, '0')}+01:00 (${formatDay(day)})`);
  if (moments.length > 0) {
    return `"${text}" is ${moments.length > 1 ? 'ambiguous' : 'not in ISO form'}. Write ${moments.join(' or ')}, with the offset of the place`;
  }
  const isSpaced = /^\d{4}-\d{2}-\d{2}[ T]/.test(text);
  return (
    (isSpaced ? undefined : explainDate(text)) ??
    `"${text}" is not a moment. Write YYYY-MM-DDTHH:MM and the offset, for example 2031-05-14T18:00+01:00`
  );
}

/** Says what is wrong and what to write, if the mistake can be recognised. */
function explainDate(text: string): string | undefined {
  if (text === '') return 'the date is empty. Write YYYY-MM-DD, or YYYY-MM or YYYY where no more is known';

  const dashed = text.replace(/[‐‑‒–—−]/g, '-');
  if (dashed !== text && readEdtf(dashed).ok) {
    return `"${text}" has typographic dashes. Write plain hyphens: ${dashed}`;
  }

  const unpadded = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  if (unpadded) {
    const [, year = '', month = '', day] = unpadded;
    const padded = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join(
      '-',
    );
    return `"${text}" lacks a leading zero. Write ${padded}`;
  }

  const possible = possibleDays(text);
  if (possible.length === 2) {
    return `"${text}" is ambiguous. Write ${possible[0]} (${formatDay(possible[0] ?? '')}) or ${possible[1]} (${formatDay(possible[1] ?? '')})`;
  }
  if (possible.length === 1) return `"${text}" is not in ISO form. Write ${possible[0]}`;

  const named = readNamedDate(text);
  if (named !== undefined) return `"${text}" is not in ISO form. Write ${named}`;

  const inMoment = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/.exec(text);
  return inMoment ? `"${text}" has a clock time where a date is wanted. Write ${inMoment[1]}` : undefined;
}

/** The days that `01/02/2031` can mean, day first or month first: zero, one or two. */
export function possibleDays(text: string): Day[] {
  const numeric = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (!numeric) return [];
  const [, a = '', , b = '', year = ''] = numeric;
  const [first, second] = [a, b].map((part) => part.padStart(2, '0'));
  return [...new Set([`${year}-${second}-${first}`, `${year}-${first}-${second}`])].filter(
    (day) => readSingle(day).ok,
  );
}

/** The ISO form of `14 May 2031`, `May 14, 2031` or `May 2031`. */
export function readNamedDate(text: string): Day | undefined {
  const dayFirst = /^(\d{1,2})\.?\s+([A-Za-z]+)\.?,?\s+(\d{4})$/.exec(text);
  const monthFirst = /^([A-Za-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(text);
  const monthOnly = /^([A-Za-z]+)\.?\s+(\d{4})$/.exec(text);
  const [day, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3]]
      : monthOnly
        ? [undefined, monthOnly[1], monthOnly[2]]
        : [];
  const month = name === undefined ? undefined : monthNumber(name);
  if (month === undefined) return undefined;
  const iso = [
    year,
    String(month).padStart(2, '0'),
    ...(day === undefined ? [] : [day.padStart(2, '0')]),
  ].join('-');
  return readSingle(iso).ok ? iso : undefined;
}

function isEdtfShaped(text: string | undefined): boolean {
  return text !== undefined && /^\d{4}(-\d{2}(-\d{2})?)?[?~]?$/.test(text);
}

function refuse(message: string): { ok: false; message: string } {
  return { ok: false, message };
}
