import { dateOf } from '../content-model/addresses.ts';
import type { Entry } from '../content-model/entry.ts';
import type { Day } from '../dates/calendar.ts';
import { edtf, moment } from '../dates/edtf.ts';

/** The day an event began, which is where lists and day pages show it. */
export function dayOfEvent({ data }: Entry<'events'>): Day {
  if (data.start !== undefined) return moment(data.start).day;
  return edtf(data.date ?? '').first;
}

/** The day an event began as the address of its page has it: `2031-05-14`, or `2031-05` or `2031` where no more is known. */
export function dateOfEvent(event: Entry<'events'>): string {
  return event.data.start !== undefined ? dayOfEvent(event) : dateOf(event.data.date ?? '');
}

/** By day, then by clock time where it is known, then by id. */
export function compareEvents(a: Entry<'events'>, b: Entry<'events'>): number {
  const [dayA, dayB] = [dayOfEvent(a), dayOfEvent(b)];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  const [timeA, timeB] = [a, b].map(({ data }) =>
    data.start === undefined ? Number.POSITIVE_INFINITY : moment(data.start).epoch,
  );
  if (timeA !== timeB) return (timeA ?? 0) - (timeB ?? 0);
  return a.id < b.id ? -1 : 1;
}
