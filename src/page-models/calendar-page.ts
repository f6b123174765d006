import { datePath } from '../content-model/addresses.ts';
import type { Site } from '../content-model/site.ts';
import { addDays, type Day, daysInMonth, monthName, weekdayIndex } from '../dates/calendar.ts';
import { monthLabel } from '../dates/date-labels.ts';
import { countOf, recordedDays, recordedMonths, recordedYears, recordOf } from '../record/days.ts';
import { compareEvents } from '../record/events.ts';
import type { EntryLink } from '../record/names.ts';
import { countsLabel } from './counts-label.ts';
import { articleItem, documentItem, type EntryItem, eventItem } from './entry-item.ts';
import { type Occasion, occasionsOf } from './statement-item.ts';

/** One cell of a month's calendar; days of the months before and after are empty. */
export interface CalendarCell {
  /** `21`; empty for a day of another month. */
  label: string;
  href?: string;
  /** What happened, was said and was published that day. */
  count?: number;
  /** `6 events, 48 statements` */
  description?: string;
  isKey?: boolean;
}

/** What a month's page shows. */
export interface MonthPage {
  title: string;
  breadcrumb: EntryLink[];
  before?: EntryLink;
  after?: EntryLink;
  /** From Monday to Sunday. */
  weeks: CalendarCell[][];
  /** Every day that has anything, and its events. */
  days: { href: string; label: string; counts: string; events: EntryLink[] }[];
  /** Items known only by their month. */
  undated: { items: EntryItem[]; said: Occasion[] };
}

export function monthPage(site: Site, month: string): MonthPage {
  const [year = '', monthOfYear = ''] = month.split('-');
  const months = recordedMonths(site);
  const place = months.indexOf(month);
  const days = recordedDays(site).filter((day) => day.startsWith(month));
  return {
    title: monthLabel(month),
    breadcrumb: [{ href: datePath(year), label: year }],
    ...neighbours(months[place - 1], months[place + 1], monthLabel),
    weeks: weeksOf(site, Number(year), Number(monthOfYear)),
    days: days.map((day) => ({
      href: datePath(day),
      label: `${Number(day.slice(8))} ${monthName(Number(monthOfYear))}`,
      counts: countsOf(site, day),
      events: recordOf(site, day).events.map(({ id, data }) => ({
        href: `/events/${id}/`,
        label: data.title,
      })),
    })),
    undated: undatedOf(site, month),
  };
}

/** What a year's page shows. */
export interface YearPage {
  title: string;
  before?: EntryLink;
  after?: EntryLink;
  /** All twelve months; empty ones have no link. */
  months: {
    label: string;
    href?: string;
    days: number;
    events: number;
    statements: number;
    publications: number;
  }[];
  keyEvents: EntryItem[];
  undated: { items: EntryItem[]; said: Occasion[] };
}

export function yearPage(site: Site, year: string): YearPage {
  const years = recordedYears(site);
  const place = years.indexOf(year);
  const months = new Set(recordedMonths(site));
  return {
    title: year,
    ...neighbours(years[place - 1], years[place + 1], (other) => other),
    months: Array.from({ length: 12 }, (_, index) => {
      const month = `${year}-${String(index + 1).padStart(2, '0')}`;
      const days = recordedDays(site).filter((day) => day.startsWith(month));
      const records = [...days, month].map((date) => recordOf(site, date));
      const sum = (count: (record: (typeof records)[number]) => number) =>
        records.reduce((total, record) => total + count(record), 0);
      return {
        label: monthName(index + 1),
        ...(months.has(month) && { href: datePath(month) }),
        days: days.length,
        events: sum(({ events }) => events.length),
        statements: sum(({ statements }) => statements.length),
        publications: sum(({ articles, documents }) => articles.length + documents.length),
      };
    }),
    keyEvents: recordedDays(site)
      .filter((day) => day.startsWith(year))
      .flatMap((day) => recordOf(site, day).events)
      .filter(({ data }) => data.weight === 'key')
      .sort(compareEvents)
      .map((event) => eventItem(site, event)),
    undated: undatedOf(site, year),
  };
}

function weeksOf(site: Site, year: number, month: number): CalendarCell[][] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const length = daysInMonth(year, month);
  const cells: CalendarCell[] = [
    ...Array.from({ length: weekdayIndex(first) }, () => ({ label: '' })),
    ...Array.from({ length }, (_, index) => cellOf(site, addDays(first, index))),
  ];
  while (cells.length % 7 !== 0) cells.push({ label: '' });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

function cellOf(site: Site, day: Day): CalendarCell {
  const label = String(Number(day.slice(8)));
  const record = recordOf(site, day);
  const count = countOf(record);
  if (count === 0) return { label };
  return {
    label,
    href: datePath(day),
    count,
    description: countsOf(site, day),
    isKey: record.events.some(({ data }) => data.weight === 'key'),
  };
}

function countsOf(site: Site, day: Day): string {
  const { events, statements, articles, documents } = recordOf(site, day);
  return countsLabel([
    [events.length, 'event', 'events'],
    [statements.length, 'quotation', 'quotations'],
    [documents.length, 'document', 'documents'],
    [articles.length, 'article', 'articles'],
  ]);
}

function undatedOf(site: Site, date: string): { items: EntryItem[]; said: Occasion[] } {
  const { events, statements, documents, articles } = recordOf(site, date);
  return {
    items: [
      ...events.map((event) => eventItem(site, event)),
      ...documents.map((document) => documentItem(site, document)),
      ...articles.map((article) => articleItem(site, article)),
    ],
    said: occasionsOf(site, statements),
  };
}

function neighbours(
  before: string | undefined,
  after: string | undefined,
  label: (date: string) => string,
): { before?: EntryLink; after?: EntryLink } {
  return {
    ...(before !== undefined && { before: { href: datePath(before), label: label(before) } }),
    ...(after !== undefined && { after: { href: datePath(after), label: label(after) } }),
  };
}
