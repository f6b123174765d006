import { addDays, type Day } from './calendar.ts';

/** A moment as RFC 3339 has it: date, time with seconds, offset. */
export type Instant = string;

/** A moment with its seconds written out, as RFC 3339 requires. */
export function rfc3339(written: string): Instant {
  return written.replace(/T(\d{2}:\d{2})(?=Z|[+-])/, 'T$1:00');
}

/** The moment for something of which only the day is known: the start of that day in UTC. */
export function startOfDay(day: Day): Instant {
  return `${day}T00:00:00Z`;
}

/** The last of several moments; undefined if there are none. */
export function latest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  let last: { instant: Instant; at: number } | undefined;
  for (const instant of instants) {
    if (instant === undefined) continue;
    const at = Date.parse(instant);
    if (!last || at > last.at) last = { instant, at };
  }
  return last?.instant;
}

/** The day in UTC. */
export function utcDay(instant: Instant): Day {
  return new Date(Date.parse(instant)).toISOString().slice(0, 10);
}

/** The moment that is a number of days earlier, at the start of that day. */
export function daysBefore(instant: Instant, count: number): Instant {
  return startOfDay(addDays(utcDay(instant), -count));
}
