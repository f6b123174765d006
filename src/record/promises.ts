import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { addDays, type Day, daysBetween } from '../dates/calendar.ts';
import { edtf } from '../dates/edtf.ts';
import { compareText } from '../text/text.ts';
import { knownOn } from './known-on.ts';
import { onceForEachSite } from './of-site.ts';

/**
 * `open`: its time has not come. `due`: the day, or the days, it was promised for. `overdue`: they have passed.
 * `lapsed`: they passed more than `lapseAfter` days ago, with nothing on record.
 */
export type PromiseState = 'open' | 'due' | 'overdue' | 'kept' | 'withdrawn' | 'lapsed';

/** Those still to be kept first, in the order of the ledger. */
export const promiseStates = ['due', 'overdue', 'open', 'kept', 'withdrawn', 'lapsed'] as const;

/** After this many days a promise that is overdue has lapsed. */
export const lapseAfter = 30;

/** What had become of a promise at the end of a day, by what was known then. */
export interface PromiseStanding {
  promise: Entry<'promises'>;
  state: PromiseState;
  /** The day the state began; for a promise kept or withdrawn the day that happened. */
  since: Day;
  /** Open and due: days until the last day it is due on, 0 on that day itself. */
  daysLeft?: number;
  /** Overdue, and kept late: days since the last day it was due on. */
  daysLate?: number;
}

interface Fate {
  promise: Entry<'promises'>;
  knownOn: Day;
  keptKnownOn?: Day;
  withdrawnKnownOn?: Day;
  dueFirst: Day;
  dueLast: Day;
}

const fates = onceForEachSite((site): ReadonlyMap<string, Fate> => {
  const sourceOf = new Map(site.statements.map(({ id, source }) => [id, source]));
  return new Map(
    site.entries.promises.map((promise) => {
      const { said, due, kept, withdrawn } = promise.data;
      const words = said.statement === undefined ? undefined : sourceOf.get(said.statement);
      const { first, last } = edtf(due);
      return [
        promise.id,
        {
          promise,
          knownOn: knownOn(site, said.on, [...(words === undefined ? [] : [words]), ...(said.sources ?? [])]),
          ...(kept && { keptKnownOn: knownOn(site, kept.on, kept.sources ?? []) }),
          ...(withdrawn && { withdrawnKnownOn: knownOn(site, withdrawn.on, withdrawn.sources ?? []) }),
          dueFirst: first,
          dueLast: last,
        },
      ];
    }),
  );
});

/** What has become of a promise by the edition, or by the day it became known where that is later. */
export function promiseAtEdition(site: Site, promise: string): PromiseStanding {
  const fate = fates(site).get(promise);
  if (!fate) throw new RangeError(`There is no promise "${promise}"`);
  return standingOf(fate, later(site.edition, fate.knownOn));
}

/** What had become of every promise known by the end of a day: by state, then by the day it is due. */
export function promisesOn(site: Site, day: Day): PromiseStanding[] {
  return [...fates(site).values()]
    .filter(({ knownOn }) => knownOn <= day)
    .map((fate) => standingOf(fate, day))
    .sort(
      (a, b) =>
        promiseStates.indexOf(a.state) - promiseStates.indexOf(b.state) ||
        compareText(edtf(a.promise.data.due).last, edtf(b.promise.data.due).last) ||
        compareText(a.promise.id, b.promise.id),
    );
}

/** When a promise came into each state, up to the edition, by what was known then; begins with the day it was made. */
export function promiseHistory(site: Site, promise: string): { on: Day; state: PromiseState | 'made' }[] {
  const fate = fates(site).get(promise);
  if (!fate) return [];
  const { knownOn, keptKnownOn, withdrawnKnownOn, dueFirst, dueLast } = fate;
  const days = [
    knownOn,
    keptKnownOn,
    withdrawnKnownOn,
    dueFirst,
    addDays(dueLast, 1),
    addDays(dueLast, lapseAfter + 1),
  ]
    .filter((day) => day !== undefined && day >= knownOn && day <= later(site.edition, knownOn))
    .sort() as Day[];
  const history: { on: Day; state: PromiseState | 'made' }[] = [
    { on: fate.promise.data.said.on, state: 'made' },
  ];
  for (const day of days) {
    const { state, since } = standingOf(fate, day);
    if (state !== 'open' && state !== history.at(-1)?.state) history.push({ on: since, state });
  }
  return history;
}

/** Whether something can still come of it. */
export function isPending(state: PromiseState): boolean {
  return state === 'open' || state === 'due' || state === 'overdue';
}

function standingOf(fate: Fate, day: Day): PromiseStanding {
  const { promise, dueFirst, dueLast } = fate;
  const { kept, withdrawn, said } = promise.data;
  if (kept && fate.keptKnownOn !== undefined && fate.keptKnownOn <= day) {
    const daysLate = daysBetween(dueLast, kept.on);
    return { promise, state: 'kept', since: kept.on, ...(daysLate > 0 && { daysLate }) };
  }
  if (withdrawn && fate.withdrawnKnownOn !== undefined && fate.withdrawnKnownOn <= day) {
    return { promise, state: 'withdrawn', since: withdrawn.on };
  }
  const daysLeft = daysBetween(day, dueLast);
  if (day < dueFirst) return { promise, state: 'open', since: said.on, daysLeft };
  if (daysLeft >= 0) return { promise, state: 'due', since: later(said.on, dueFirst), daysLeft };
  if (-daysLeft <= lapseAfter)
    return { promise, state: 'overdue', since: addDays(dueLast, 1), daysLate: -daysLeft };
  return { promise, state: 'lapsed', since: addDays(dueLast, lapseAfter + 1) };
}

function later(a: Day, b: Day): Day {
  return compareText(a, b) > 0 ? a : b;
}
