import { datePath } from '../content-model/addresses.ts';
import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { type Day, formatDay, formatDayWithWeekday, monthName } from '../dates/calendar.ts';
import { formatTime } from '../dates/date-labels.ts';
import { moment } from '../dates/edtf.ts';
import { citationFilesOfDay, type PageFile } from '../distribution/citations/citation-files.ts';
import { neighboursOf, recordOf } from '../record/days.ts';
import type { EntryLink } from '../record/names.ts';
import { countsLabel } from './counts-label.ts';
import { articleItem, documentItem, type EntryItem, eventItem } from './entry-item.ts';
import { pageLimits } from './page-limits.ts';
import { type StandingView, standingView } from './standing-view.ts';
import { type Occasion, occasionsOf } from './statement-item.ts';

/** What a day's page shows. */
export interface DayPage {
  /** `Wednesday, 14 May 2031` */
  title: string;
  /** The day in one sentence, if the record has one. */
  sentence?: string;
  /** `6 events, 48 quotations, 2 articles` */
  counts: string;
  breadcrumb: EntryLink[];
  before?: EntryLink;
  after?: EntryLink;
  events: EntryItem[];
  ongoing: EntryItem[];
  said: Occasion[];
  published: EntryItem[];
  standing: StandingView;
  /** For reference managers. */
  citationFiles: PageFile[];
}

export function dayPage(site: Site, day: Day): DayPage {
  const { events, ongoing, statements, articles, documents } = recordOf(site, day);
  const { before, after } = neighboursOf(site, day);
  const sentence = events.find(({ data }) => data.day_in_one_sentence !== undefined)?.data
    .day_in_one_sentence;
  const published = [
    ...documents.map((document) => documentItem(site, document)),
    ...articles.map((article) => articleItem(site, article)),
  ];
  return {
    title: formatDayWithWeekday(day),
    ...(sentence !== undefined && { sentence }),
    counts: countsLabel([
      [events.length, 'event', 'events'],
      [statements.length, 'quotation', 'quotations'],
      [articles.length, 'article', 'articles'],
      [documents.length, 'document', 'documents'],
    ]),
    breadcrumb: [
      { href: datePath(day.slice(0, 4)), label: day.slice(0, 4) },
      { href: datePath(day.slice(0, 7)), label: monthName(Number(day.slice(5, 7))) },
    ],
    ...(before !== undefined && { before: { href: datePath(before), label: formatDay(before) } }),
    ...(after !== undefined && { after: { href: datePath(after), label: formatDay(after) } }),
    events: keyFirst(events).map((event) => ({
      ...eventItem(site, event),
      ...(event.data.start !== undefined && { timeLabel: formatTime(moment(event.data.start)) }),
    })),
    ongoing: ongoing.map((event) => eventItem(site, event)),
    said: occasionsOf(site, statements, {
      day,
      mostInFull:
        statements.length > pageLimits.fullStatementsOfDay
          ? pageLimits.fullStatementsOfEventOnFullDay
          : pageLimits.fullStatementsOfEvent,
      hidesOriginals: statements.length > pageLimits.itemsWithOriginals,
    }),
    published,
    standing: standingView(site, day),
    citationFiles: citationFilesOfDay(day),
  };
}

/** Key events, then the others, both in the order of the day. */
function keyFirst(events: readonly Entry<'events'>[]): Entry<'events'>[] {
  return [...events].sort((a, b) => Number(b.data.weight === 'key') - Number(a.data.weight === 'key'));
}
