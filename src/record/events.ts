import { dateOf } from '../content-model/addresses.ts';
import type { Entry } from '../content-model/entry.ts';
import { asEdtf, type EdtfText, edtf, moment } from '../dates/edtf.ts';

/** When an event happened: its date, or the day it started. The checker refuses events without either. */
export function eventDate({ data }: Pick<Entry<'events'>, 'data'>): EdtfText {
  return data.date ?? (data.start === undefined ? asEdtf('1970-01-01') : moment(data.start).day);
}

/** The day an event began, which is where lists and day pages show it. */
export function dayOfEvent(event: Entry<'events'>): EdtfText {
  const { start } = event.data;
  return start === undefined ? edtf(eventDate(event)).first : moment(start).day;
}

/**
 * The day an event began as in the address of its page: `2031-05-14`, or `2031-05` or `2031` if the day is not known.
 */
export function dateOfEvent(event: Entry<'events'>): EdtfText {
  return event.data.start === undefined ? dateOf(eventDate(event)) : dayOfEvent(event);
}

/** By day, then by time of day if known, then by id. */
export function compareEvents(a: Entry<'events'>, b: Entry<'events'>): number {
  const [dayA, dayB] = [dayOfEvent(a), dayOfEvent(b)];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  const [timeA, timeB] = [a, b].map(({ data }) =>
    data.start === undefined ? Number.POSITIVE_INFINITY : moment(data.start).epoch,
  );
  if (timeA !== timeB) return (timeA ?? 0) - (timeB ?? 0);
  return a.id < b.id ? -1 : 1;
}
