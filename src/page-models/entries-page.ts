import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { monthLabel } from '../dates/date-labels.ts';
import { edtf } from '../dates/edtf.ts';
import { compareEvents, dayOfEvent } from '../record/events.ts';
import { documentItem, type EntryItem, eventItem } from './entry-item.ts';

/** A list of entries by month. */
export interface EntriesPage {
  count: number;
  months: { id: string; label: string; items: EntryItem[] }[];
}

export function eventsPage(site: Site): EntriesPage {
  return byMonth([...site.entries.events].sort(compareEvents), dayOfEvent, (event) => eventItem(site, event));
}

export function documentsPage(site: Site): EntriesPage {
  const day = ({ data }: Entry<'documents'>) => edtf(data.date).first;
  return byMonth(
    [...site.entries.documents].sort((a, b) => (day(a) < day(b) ? -1 : 1)),
    day,
    (document) => documentItem(site, document),
  );
}

function byMonth<E>(entries: E[], day: (entry: E) => string, item: (entry: E) => EntryItem): EntriesPage {
  return {
    count: entries.length,
    months: [...Map.groupBy(entries, (entry) => day(entry).slice(0, 7))].map(([month, inMonth]) => ({
      id: month,
      label: monthLabel(month),
      items: inMonth.map(item),
    })),
  };
}
