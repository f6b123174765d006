import type { Site } from '../content-model/site.ts';
import { monthLabel } from '../dates/date-labels.ts';
import { type EntryLink, linkTo } from '../record/names.ts';
import { onceForEachSite } from '../record/of-site.ts';
import { type TimelineEntry, timeline, timelineKind, timelineKindLabel } from '../record/timeline.ts';
import { documentItem, type EntryItem, eventItem } from './entry-item.ts';
import { pageLimits } from './page-limits.ts';
import { type Period, periodsOf } from './periods.ts';

/** The most choices per filter that the timeline's style sheet supports, apart from "all". */
const mostChoices = 9;

/** What the timeline shows. */
export interface TimelinePage {
  /** `11–20 May 2031`, on the page of a period. */
  label?: string;
  before?: EntryLink;
  after?: EntryLink;
  /** If the timeline is split: the pages with every entry. The timeline itself then shows only key events. */
  periods: EntryLink[];
  count: number;
  keyCount: number;
  /** The sides with the most entries. */
  parties: TimelineChoice[];
  kinds: TimelineChoice[];
  months: { id: string; label: string; items: TimelineItem[] }[];
}

/** One choice of a filter: only entries with its class stay visible. */
export interface TimelineChoice {
  /** `party-1`: the id of its button, and the class of the entries it keeps. */
  mark: string;
  label: string;
  count: number;
}

export interface TimelineItem extends EntryItem {
  /** Classes for the filters: `party-1 kind-2 is-key`. */
  marks: string;
  sides: EntryLink[];
}

/** The periods that have their own page: none while one page can hold every entry. */
export const timelinePeriods = onceForEachSite((site): readonly Period[] => {
  const all = timeline(site);
  if (all.length <= pageLimits.timelineEntries) return [];
  const counts = new Map<string, number>();
  for (const { day } of all) counts.set(day, (counts.get(day) ?? 0) + 1);
  return periodsOf(counts, pageLimits.timelineEntries);
});

/** @param id `2031-05`, `2031-05-11`: the page of a period, with all its entries */
export function timelinePage(site: Site, id?: string): TimelinePage {
  const periods = timelinePeriods(site);
  const period = periods.find((each) => each.id === id);
  if (id !== undefined && !period) throw new RangeError(`There is no period "${id}" of the timeline`);
  const index = period ? periods.indexOf(period) : -1;
  const [before, after] = period ? [periods[index - 1], periods[index + 1]] : [];
  const entries = timeline(site).filter(({ day, isKey }) =>
    period ? period.dates.includes(day) : periods.length === 0 || isKey,
  );
  const parties = choices(
    'party',
    entries.flatMap(({ sides }) => sides),
  );
  const kinds = choices('kind', entries.map(timelineKind));
  return {
    ...(period && { label: period.label }),
    ...(before && { before: linkToPeriod(before) }),
    ...(after && { after: linkToPeriod(after) }),
    periods: period ? [] : periods.map(linkToPeriod),
    count: entries.length,
    keyCount: entries.filter(({ isKey }) => isKey).length,
    parties: parties.map(({ id, ...choice }) => ({ ...choice, label: linkTo(site, 'parties', id).label })),
    kinds: kinds.map(({ id, ...choice }) => ({ ...choice, label: timelineKindLabel(id) })),
    months: [...Map.groupBy(entries, ({ day }) => day.slice(0, 7))].map(([month, inMonth]) => ({
      id: month,
      label: monthLabel(month),
      items: inMonth.map((entry) => ({
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

function linkToPeriod({ id, label }: Period): EntryLink {
  return { href: `/timeline/${id}/`, label };
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
