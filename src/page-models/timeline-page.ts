import { datePath } from '../content-model/addresses.ts';
import type { Site } from '../content-model/site.ts';
import { monthLabel } from '../dates/date-labels.ts';
import { type EntryLink, linkTo } from '../record/names.ts';
import { type TimelineEntry, timeline, timelineKind, timelineKindLabel } from '../record/timeline.ts';
import { documentItem, type EntryItem, eventItem } from './entry-item.ts';
import { pageLimits } from './page-limits.ts';

/** The most choices that the style sheet of the timeline knows for one filter, besides "all". */
const mostChoices = 9;

/** What the timeline shows. */
export interface TimelinePage {
  count: number;
  keyCount: number;
  /** Sides with the most entries. */
  parties: TimelineChoice[];
  kinds: TimelineChoice[];
  months: {
    id: string;
    label: string;
    href: string;
    items: TimelineItem[];
    /** How many entries the page leaves to the calendar of the month. */
    moreCount: number;
  }[];
}

/** One way to narrow the timeline: entries that carry its class stay. */
export interface TimelineChoice {
  /** `party-1`: id of its button, and class of the entries it keeps. */
  mark: string;
  label: string;
  count: number;
}

export interface TimelineItem extends EntryItem {
  /** Classes for the filters: `party-1 kind-2 is-key`. */
  marks: string;
  sides: EntryLink[];
}

export function timelinePage(site: Site): TimelinePage {
  const all = timeline(site);
  const entries = all.length > pageLimits.timelineEntries ? all.filter(({ isKey }) => isKey) : all;
  const shown = new Set(entries);
  const parties = choices(
    'party',
    entries.flatMap(({ sides }) => sides),
  );
  const kinds = choices('kind', entries.map(timelineKind));
  return {
    count: entries.length,
    keyCount: entries.filter(({ isKey }) => isKey).length,
    parties: parties.map(({ id, ...choice }) => ({ ...choice, label: linkTo(site, 'parties', id).label })),
    kinds: kinds.map(({ id, ...choice }) => ({ ...choice, label: timelineKindLabel(id) })),
    months: [...Map.groupBy(all, ({ day }) => day.slice(0, 7))].map(([month, inMonth]) => ({
      id: month,
      label: monthLabel(month),
      href: datePath(month),
      moreCount: inMonth.filter((entry) => !shown.has(entry)).length,
      items: inMonth
        .filter((entry) => shown.has(entry))
        .map((entry) => ({
          ...itemOf(site, entry),
          marks: [
            ...parties.filter(({ id }) => entry.sides.includes(id)).map(({ mark }) => mark),
            ...kinds.filter(({ id }) => timelineKind(entry) === id).map(({ mark }) => mark),
            ...(entry.isKey ? ['is-key'] : []),
          ].join(' '),
          sides: entry.sides.map((side) => linkTo(site, 'parties', side)),
        })),
    })),
  };
}

function itemOf(site: Site, { entry }: TimelineEntry): EntryItem {
  const { id } = entry;
  const document = entry.collection === 'documents' ? site.byId.documents.get(id) : undefined;
  if (document) return documentItem(site, document);
  const event = site.byId.events.get(id);
  if (!event) throw new RangeError(`There is no event "${id}"`);
  return eventItem(site, event);
}

function choices<Id extends string>(
  filter: string,
  ids: readonly Id[],
): (Omit<TimelineChoice, 'label'> & { id: Id })[] {
  const counts = new Map<Id, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, mostChoices)
    .map(([id, count], place) => ({ id, mark: `${filter}-${place + 1}`, count }));
}
