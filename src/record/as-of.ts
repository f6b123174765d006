import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import type { Day } from '../dates/calendar.ts';
import { type EdtfDate, edtf } from '../dates/edtf.ts';
import { neighboursOf, recordedDays } from './days.ts';
import { eventDate } from './events.ts';
import { knownOn } from './known-on.ts';
import { latestPositions, type Position } from './positions.ts';
import { type PromiseStanding, type PromiseState, promisesOn } from './promises.ts';

/** The state of things at the end of a day, from what was dated and published by then. */
export interface Standing {
  day: Day;
  /** The latest position of each party on each topic. */
  positions: readonly Position[];
  /** Every promise made by then: by state, then by due day. */
  promises: readonly PromiseStanding[];
  /** What was known to lie ahead, soonest first. */
  ahead: readonly DateAhead[];
}

/** A future date: the day a promise is due, or a deadline that had been set. */
export interface DateAhead {
  date: EdtfDate;
  entry: Entry<'promises'> | Entry<'events'>;
  /** The promise's own words for its date: "next week". */
  asWritten?: string;
}

/** What had changed by the end of a day since the end of the previous recorded day. */
export interface Changes {
  /** The previous recorded day; undefined on the first. */
  since?: Day;
  /** Positions that became known. */
  positions: readonly Position[];
  /** Promises that were made or changed state; `before` is undefined for those made. */
  promises: readonly { now: PromiseStanding; before?: PromiseState }[];
}

/** The state of things at the end of a day. Nothing in it is dated later or relies on a source published later. */
export function standingAt(site: Site, day: Day): Standing {
  const promises = promisesOn(site, day);
  return { day, positions: latestPositions(site, day), promises, ahead: aheadOf(site, day, promises) };
}

/** What changed between the end of the previous recorded day and the end of this one. */
export function changesOn(site: Site, day: Day): Changes {
  const since = neighboursOf(site, day).before ?? recordedDays(site).findLast((other) => other < day);
  const earlier = new Map(
    since === undefined ? [] : promisesOn(site, since).map(({ promise, state }) => [promise.id, state]),
  );
  return {
    ...(since !== undefined && { since }),
    positions: latestPositions(site, day).filter(({ knownOn }) => since === undefined || knownOn > since),
    promises: promisesOn(site, day).flatMap((now) => {
      const before = earlier.get(now.promise.id);
      if (before === now.state) return [];
      return [{ now, ...(before !== undefined && { before }) }];
    }),
  };
}

function aheadOf(site: Site, day: Day, promises: readonly PromiseStanding[]): DateAhead[] {
  const due = promises
    .filter(({ state }) => state === 'open' || state === 'due')
    .map(({ promise }): DateAhead => {
      const { due, due_as_written } = promise.data;
      return {
        date: edtf(due),
        entry: promise,
        ...(due_as_written !== undefined && { asWritten: due_as_written }),
      };
    })
    .filter(({ date }) => date.last > day);
  const deadlines = site.entries.events
    .filter(({ data }) => data.kind === 'deadline' && data.date !== undefined)
    .map((entry): DateAhead => ({ date: edtf(eventDate(entry)), entry }))
    .filter(({ date, entry }) => date.first > day && announcedBy(site, entry as Entry<'events'>, day));
  const nextDay = ({ first, last }: EdtfDate) => (first > day ? first : last);
  return [...due, ...deadlines].sort((a, b) => {
    const [dayA, dayB] = [nextDay(a.date), nextDay(b.date)];
    return dayA < dayB ? -1 : dayA > dayB ? 1 : a.entry.id < b.entry.id ? -1 : 1;
  });
}

/** Whether a deadline was known by a day: all its sources had been published by then. */
function announcedBy(site: Site, { data }: Entry<'events'>, day: Day): boolean {
  const sources = data.sources ?? [];
  return sources.length > 0 && knownOn(site, '', sources) <= day;
}
