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

/**
 * Events in the given order, except that an event that `follows` another comes directly after it: for days whose order
 * is known but not the hours.
 */
export function inOrderOfDay(events: readonly Entry<'events'>[]): Entry<'events'>[] {
  const ids = new Set(events.map(({ id }) => id));
  const isFollower = ({ id, data }: Entry<'events'>) =>
    data.follows !== undefined && data.follows !== id && ids.has(data.follows);
  const followers = Map.groupBy(events.filter(isFollower), ({ data }) => data.follows);
  const placed = new Set<Entry<'events'>>();
  const place = (event: Entry<'events'>): void => {
    if (placed.has(event)) return;
    placed.add(event);
    for (const follower of followers.get(event.id) ?? []) place(follower);
  };
  for (const event of events) if (!isFollower(event)) place(event);
  // Those that follow each other in a circle.
  for (const event of events) place(event);
  return [...placed];
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
