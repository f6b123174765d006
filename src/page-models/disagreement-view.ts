import type { Site } from '../content-model/site.ts';
import { formatDay } from '../dates/calendar.ts';
import { accountsLabel, isOneSided } from '../record/accounts.ts';
import { type Disagreement, disagreements } from '../record/disagreements.ts';
import { compareEvents, dayOfEvent } from '../record/events.ts';
import { type EntryLink, linkTo } from '../record/names.ts';
import { type TextRun, textRuns } from '../text/script-runs.ts';
import { type DateLink, dateLink } from './date-link.ts';
import { pageLimits } from './page-limits.ts';
import { type SourceLink, sourceLink } from './source-link.ts';

/** A point on which sources contradict each other, with their versions side by side. */
export interface DisagreementView {
  /** Its id on the page of its event. */
  anchor: string;
  what: string;
  versions: { value: string; sources: SourceLink[] }[];
  /** Which version the site uses and why, or that it prefers none. */
  note?: TextRun[];
}

export function disagreementView(
  site: Site,
  { anchor, what, versions, note }: Pick<Disagreement, 'anchor' | 'what' | 'versions' | 'note'>,
): DisagreementView {
  return {
    anchor,
    what,
    versions: versions.map(({ value, sources }) => ({
      value,
      sources: sources.map((source) => sourceLink(site, source)),
    })),
    ...(note !== undefined && { note: textRuns(note) }),
  };
}

/** The page of all disagreements: the most important in full, the others as a line each, both by day. */
export interface DisagreementsPage {
  count: number;
  full: { event: EntryLink; day: DateLink; disagreement: DisagreementView }[];
  others: { href: string; label: string; note: string }[];
  /** Events with an account from only one side, by day. */
  oneSided: { href: string; label: string; note: string }[];
}

export function disagreementsPage(site: Site): DisagreementsPage {
  const all = disagreements(site);
  const weightiest = new Set([...all].sort(byWeight).slice(0, pageLimits.fullDisagreements));
  return {
    count: all.length,
    full: all
      .filter((point) => weightiest.has(point))
      .map((point) => ({
        event: linkTo(site, 'events', point.event.id),
        day: dateLink(site, dateOf(point)),
        disagreement: disagreementView(site, point),
      })),
    others: all
      .filter((point) => !weightiest.has(point))
      .map((point) => {
        const { href, label } = linkTo(site, 'events', point.event.id);
        return { href, label: point.what, note: `${dateLink(site, dateOf(point)).label} · ${label}` };
      }),
    oneSided: site.entries.events
      .filter(isOneSided)
      .sort(compareEvents)
      .map((event) => ({
        ...linkTo(site, 'events', event.id),
        note: `${formatDay(dayOfEvent(event))} · account of: ${accountsLabel(site, event)}`,
      })),
  };
}

function dateOf({ event }: Disagreement) {
  return event.data.date ?? dayOfEvent(event);
}

/** Disagreements about key events first, then those with the most sources. */
function byWeight(a: Disagreement, b: Disagreement): number {
  const isKey = ({ event }: Disagreement) => Number(event.data.weight === 'key');
  const sourceCount = ({ versions }: Disagreement) =>
    versions.reduce((sum, { sources }) => sum + sources.length, 0);
  return isKey(b) - isKey(a) || sourceCount(b) - sourceCount(a);
}
