import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { addDays, type Day, daysBetween } from '../dates/calendar.ts';
import { edtf } from '../dates/edtf.ts';
import { compareText } from '../text/text.ts';
import { knownOn } from './known-on.ts';
import { onceForEachSite } from './of-site.ts';

/**
 * `open`: not due yet. `due`: it is the day, or one of the days, for which it was promised. `overdue`: those have
 * passed. `lapsed`: they passed more than `lapseAfter` days ago, and nothing more is known.
 */
export type PromiseState = 'open' | 'due' | 'overdue' | 'kept' | 'withdrawn' | 'lapsed';

/** In the order of the ledger: those still to be kept come first. */
export const promiseStates = ['due', 'overdue', 'open', 'kept', 'withdrawn', 'lapsed'] as const;

/** An overdue promise lapses after this many days. */
export const lapseAfter = 30;

/** The state of a promise at the end of a day, by what was known then. */
export interface PromiseStanding {
  promise: Entry<'promises'>;
  state: PromiseState;
  /** The day the state began; for a kept or withdrawn promise, the day that happened. */
  since: Day;
  /** For open and due promises: days until the last due day, 0 on that day itself. */
  daysLeft?: number;
  /** For overdue promises and those kept late: days since the last due day. */
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

/** The state of a promise as of the edition, or of the day it became known if that is later. */
export function promiseAtEdition(site: Site, promise: string): PromiseStanding {
  const fate = fates(site).get(promise);
  if (!fate) throw new RangeError(`There is no promise "${promise}"`);
  return standingOf(fate, later(site.edition, fate.knownOn));
}

/** The state of every promise known by the end of a day: by state, then by due day. */
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

/** When a promise entered each state, up to the edition, by what was known then; begins with the day it was made. */
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

/** Whether the promise may still be kept. */
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
