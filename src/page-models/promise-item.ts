import { type Day, formatDay } from '../content-model/dates.ts';
import type { Site } from '../content-model/site.ts';
import { type EntryLink, linkTo, speakerCollection } from '../record/names.ts';
import type { PromiseStanding, PromiseState } from '../record/promises.ts';
import { type DateLink, dateLink } from './date-link.ts';
import { type SourceLink, sourceLink } from './source-link.ts';

/** A promise and what had become of it by a day. */
export interface PromiseItem {
  href: string;
  label: string;
  state: PromiseState;
  /** `Kept`, `Due` */
  stateLabel: string;
  /** `4 days left`, `3 days late`, `on 26 January 2022` */
  stateNote: string;
  by: EntryLink[];
  to: EntryLink[];
  said: DateLink;
  due: DateLink;
  /** The words of the promise for its date: `next week`. */
  dueAsWritten?: string;
  /** What shows that it was kept or withdrawn. */
  document?: EntryLink;
  sources: SourceLink[];
}

export const stateLabels: Readonly<Record<PromiseState, string>> = {
  open: 'Open',
  due: 'Due',
  overdue: 'Overdue',
  kept: 'Kept',
  withdrawn: 'Withdrawn',
  lapsed: 'Lapsed',
};

/** What each state means, in a line. */
export const stateMeanings: Readonly<Record<PromiseState, string>> = {
  open: 'Its time has not come.',
  due: 'It is promised for these days.',
  overdue: 'Its time has passed, and nothing shows that it was kept.',
  kept: 'It was kept.',
  withdrawn: 'It was taken back or called off.',
  lapsed: 'Its time passed more than 30 days ago, and nothing shows that it was kept or withdrawn.',
};

export function promiseItem(site: Site, standing: PromiseStanding): PromiseItem {
  const { promise, state } = standing;
  const { by, to, said, due, due_as_written, kept, withdrawn } = promise.data;
  const end = state === 'kept' ? kept : state === 'withdrawn' ? withdrawn : undefined;
  const who = (ids: readonly string[]) => ids.map((id) => linkTo(site, speakerCollection(site, id), id));
  return {
    ...linkTo(site, 'promises', promise.id),
    state,
    stateLabel: stateLabels[state],
    stateNote: noteOf(standing),
    by: who(by),
    to: who(to),
    said: dateLink(site, said.on),
    due: dateLink(site, due),
    ...(due_as_written !== undefined && { dueAsWritten: due_as_written }),
    ...(state === 'kept' &&
      kept?.document !== undefined && { document: linkTo(site, 'documents', kept.document) }),
    sources: (end?.sources ?? []).map((source) => sourceLink(site, source)),
  };
}

function noteOf({ state, since, daysLeft, daysLate }: PromiseStanding): string {
  switch (state) {
    case 'open':
    case 'due':
      return daysLeft === 0 ? 'last day' : `${countOfDays(daysLeft ?? 0)} left`;
    case 'overdue':
      return `by ${countOfDays(daysLate ?? 0)}`;
    case 'kept':
      return `on ${formatDay(since)}${daysLate === undefined ? '' : `, ${countOfDays(daysLate)} late`}`;
    case 'withdrawn':
      return `on ${formatDay(since)}`;
    case 'lapsed':
      return 'nothing on record';
  }
}

/** `1 day`, `4 days` */
export function countOfDays(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'}`;
}

/** `at the end of 21 January 2022` */
export function endOf(day: Day): string {
  return `at the end of ${formatDay(day)}`;
}
