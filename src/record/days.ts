import { dateOf } from '../content-model/addresses.ts';
import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import type { Statement } from '../content-model/statement.ts';
import type { Day } from '../dates/calendar.ts';
import { edtf, moment } from '../dates/edtf.ts';
import { articlesByNewest } from './articles.ts';
import { compareEvents, dateOfEvent, dayOfEvent, inOrderOfDay } from './events.ts';
import { onceForEachSite } from './of-site.ts';

/** What belongs to one day, or to one month or year if the day is not known. */
export interface DayRecord {
  /** `2031-05-14`, `2031-05` or `2031`. */
  date: string;
  /** Events that began then, in their order as far as it is known. */
  events: Entry<'events'>[];
  /** Events that began earlier and were still going on. Only for days. */
  ongoing: Entry<'events'>[];
  statements: Statement[];
  /** By time of publication. */
  articles: Entry<'articles'>[];
  /** Documents handed over then, or made public. */
  documents: Entry<'documents'>[];
}

const records = onceForEachSite((site): ReadonlyMap<string, DayRecord> => {
  const found = new Map<string, DayRecord>();
  const at = (date: string): DayRecord => {
    let record = found.get(date);
    if (!record) {
      record = { date, events: [], ongoing: [], statements: [], articles: [], documents: [] };
      found.set(date, record);
    }
    return record;
  };

  const events = inOrderOfDay([...site.entries.events].sort(compareEvents));
  for (const event of events) at(dateOfEvent(event)).events.push(event);
  for (const statement of site.statements) at(dateOf(statement.on)).statements.push(statement);
  for (const article of articlesByNewest(site).toReversed()) {
    at(moment(article.data.published).day).articles.push(article);
    at(article.data.dateline.date);
  }
  for (const document of site.entries.documents) {
    const { date, published } = document.data;
    for (const day of new Set([dateOf(date), dateOf(published ?? date)])) at(day).documents.push(document);
  }
  for (const { data } of site.entries.topics) for (const { on } of data.positions ?? []) at(on);
  for (const { data } of site.entries.promises) {
    for (const fact of [data.said, data.kept, data.withdrawn]) if (fact) at(fact.on);
  }
  for (const event of events) {
    const { first, last } = spanOf(event);
    if (last === first || dateOfEvent(event).length < 10) continue;
    for (const [date, record] of found) {
      if (date.length === 10 && date > first && date <= last) record.ongoing.push(event);
    }
  }
  return found;
});

/** Every day with anything in the record, earliest first. Each has a page. */
export const recordedDays = onceForEachSite((site): readonly Day[] =>
  [...records(site).keys()].filter((date) => date.length === 10).sort(),
);

/** Every month (`2031-05`) with anything in the record, earliest first. Each has a page. */
export const recordedMonths = onceForEachSite((site): readonly string[] =>
  [
    ...new Set([...records(site).keys()].filter((date) => date.length > 4).map((date) => date.slice(0, 7))),
  ].sort(),
);

/** Every year with anything in the record, earliest first. Each has a page. */
export const recordedYears = onceForEachSite((site): readonly string[] =>
  [...new Set([...records(site).keys()].map((date) => date.slice(0, 4)))].sort(),
);

const places = onceForEachSite((site) => new Map(recordedDays(site).map((day, place) => [day, place])));

/** What belongs to a day, or to a month (`2031-05`) or year as such, without its days. */
export function recordOf(site: Site, date: string): DayRecord {
  return (
    records(site).get(date) ?? {
      date,
      events: [],
      ongoing: [],
      statements: [],
      articles: [],
      documents: [],
    }
  );
}

/** Whether a day, month or year has a page. */
export function hasPage(site: Site, date: string): boolean {
  if (date.length === 10) return records(site).has(date);
  return (date.length === 7 ? recordedMonths(site) : recordedYears(site)).includes(date);
}

/** The recorded days before and after a recorded day. */
export function neighboursOf(site: Site, day: Day): { before?: Day; after?: Day } {
  const days = recordedDays(site);
  const place = places(site).get(day);
  if (place === undefined) return {};
  const [before, after] = [days[place - 1], days[place + 1]];
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

/** Counts what belongs to a day: what happened, was said and was published. */
export function countOf({ events, statements, articles, documents }: DayRecord): number {
  return events.length + statements.length + articles.length + documents.length;
}

function spanOf(event: Entry<'events'>): { first: Day; last: Day } {
  const first = dayOfEvent(event);
  const { date, end } = event.data;
  if (end !== undefined) return { first, last: moment(end).day };
  return { first, last: date === undefined ? first : edtf(date).last };
}
