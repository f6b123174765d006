import type { Site } from '../content-model/site.ts';
import { formatDay } from '../dates/calendar.ts';
import { accountsLabel, isOneSided } from '../record/accounts.ts';
import { type Disagreement, disagreements } from '../record/disagreements.ts';
import { compareEvents, dayOfEvent } from '../record/events.ts';
import { type EntryLink, linkTo } from '../record/names.ts';
import { type DateLink, dateLink } from './date-link.ts';
import { type SourceLink, sourceLink } from './source-link.ts';

/** What sources contradict each other on, their versions side by side. */
export interface DisagreementView {
  what: string;
  versions: { value: string; sources: SourceLink[] }[];
  /** Which version the site uses and why, or that it prefers none. */
  note?: string;
}

export function disagreementView(
  site: Site,
  { what, versions, note }: Pick<Disagreement, 'what' | 'versions' | 'note'>,
): DisagreementView {
  return {
    what,
    versions: versions.map(({ value, sources }) => ({
      value,
      sources: sources.map((source) => sourceLink(site, source)),
    })),
    ...(note !== undefined && { note }),
  };
}

/** The page of all disagreements: by event, in the order of days. */
export interface DisagreementsPage {
  count: number;
  events: { event: EntryLink; day: DateLink; disagreements: DisagreementView[] }[];
  /** Events of which only one side's account is on record, by day. */
  oneSided: { href: string; label: string; note: string }[];
}

export function disagreementsPage(site: Site): DisagreementsPage {
  const all = disagreements(site);
  const byEvent = Map.groupBy(all, ({ event }) => event);
  return {
    count: all.length,
    events: [...byEvent].map(([event, points]) => ({
      event: linkTo(site, 'events', event.id),
      day: dateLink(site, event.data.date ?? dayOfEvent(event)),
      disagreements: points.map((point) => disagreementView(site, point)),
    })),
    oneSided: site.entries.events
      .filter(isOneSided)
      .sort(compareEvents)
      .map((event) => ({
        ...linkTo(site, 'events', event.id),
        note: `${formatDay(dayOfEvent(event))} · account of: ${accountsLabel(site, event)}`,
      })),
  };
}
