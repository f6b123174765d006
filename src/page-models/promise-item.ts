import type { Site } from '../content-model/site.ts';
import { formatDay } from '../dates/calendar.ts';
import { unbroken } from '../dates/date-labels.ts';
import { edtf } from '../dates/edtf.ts';
import { type EntryLink, linkTo, speakerCollection } from '../record/names.ts';
import { lapseAfter, type PromiseStanding, type PromiseState } from '../record/promises.ts';
import { type DateLink, dateLink } from './date-link.ts';
import { type SourceLink, sourceLink } from './source-link.ts';

/** A promise and its state on a day. */
export interface PromiseItem {
  href: string;
  label: string;
  state: PromiseState;
  /** `Kept`, `Due` */
  stateLabel: string;
  /** `4 days left`, `Kept on 26 May 2031, 3 days late`; left out where the time it was due is vague. */
  stateNote?: string;
  by: EntryLink[];
  /** Empty if they promised each other. */
  to: EntryLink[];
  said: DateLink;
  due: DateLink;
  /** The promise's own words for its date: `next week`. */
  dueAsWritten?: string;
  /** The document that shows it was kept or withdrawn. */
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

/** What each state means, if its label does not make that clear. */
export const stateMeanings: Readonly<Partial<Record<PromiseState, string>>> = {
  open: 'The deadline is still ahead.',
  due: 'The deadline has come and has not passed.',
  overdue: 'Deadline missed, with no sign it was kept.',
  withdrawn: 'It was taken back or called off.',
  lapsed: `Deadline missed by more than ${lapseAfter} days, with no sign it was kept.`,
};

export function promiseItem(site: Site, standing: PromiseStanding): PromiseItem {
  const { promise, state } = standing;
  const { by, to, said, due, due_as_written, kept, withdrawn } = promise.data;
  const isMutual = to.length === by.length && to.every((id) => by.includes(id));
  const note = noteOf(standing);
  const end = state === 'kept' ? kept : state === 'withdrawn' ? withdrawn : undefined;
  const who = (ids: readonly string[]) => ids.map((id) => linkTo(site, speakerCollection(site, id), id));
  return {
    ...linkTo(site, 'promises', promise.id),
    state,
    stateLabel: stateLabels[state],
    ...(note !== undefined && { stateNote: note }),
    by: who(by),
    to: isMutual ? [] : who(to),
    said: dateLink(site, said.on),
    due: dateLink(site, due),
    ...(due_as_written !== undefined && { dueAsWritten: due_as_written }),
    ...(state === 'kept' &&
      kept?.document !== undefined && { document: linkTo(site, 'documents', kept.document) }),
    sources: (end?.sources ?? []).map((source) => sourceLink(site, source)),
  };
}

function noteOf({ promise, state, since, daysLeft, daysLate }: PromiseStanding): string | undefined {
  const { precision, isApproximate, isUncertain } = edtf(promise.data.due);
  const isVague = precision !== 'day' || isApproximate || isUncertain;
  switch (state) {
    case 'open':
    case 'due':
      if (isVague) return undefined;
      return daysLeft === 0 ? 'This is the last day' : `${countOfDays(daysLeft ?? 0)} left`;
    case 'overdue':
      return isVague ? 'Overdue' : `Overdue by ${countOfDays(daysLate ?? 0)}`;
    case 'kept':
      return `Kept on ${unbroken(formatDay(since))}${daysLate === undefined || isVague ? '' : `, ${countOfDays(daysLate)} late`}`;
    case 'withdrawn':
      return `Withdrawn on ${unbroken(formatDay(since))}`;
    case 'lapsed':
      return 'No sign it was kept';
  }
}

/** `1 day`, `4 days` */
function countOfDays(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'}`;
}
