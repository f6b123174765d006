import { entryPath } from '../content-model/addresses.ts';
import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import type { Statement } from '../content-model/statement.ts';
import type { Day } from '../dates/calendar.ts';
import { formatEdtf } from '../dates/date-labels.ts';
import { type EdtfDate, edtf, moment } from '../dates/edtf.ts';
import { dayOfEvent } from '../record/events.ts';
import { involvedIn } from '../record/involved.ts';
import { labelOf, speakerName } from '../record/names.ts';
import { onceForEachSite } from '../record/of-site.ts';
import { originOf } from '../record/tellers.ts';
import { keyWeight } from './entry-weight.ts';
import {
  type FacetValues,
  facetValuesOfPage,
  facetValuesOfStatement,
  type PageEntry,
} from './facet-values.ts';
import { spellingsOf } from './named-people.ts';
import { spellingFinder } from './other-spellings.ts';
import { pageEntries } from './page-entries.ts';
import { kindOfFolder, type ResultKind, resultKind } from './result-kinds.ts';
import { type SitePage, wordsOfId } from './site-pages.ts';
import { synonymsIn } from './synonyms.ts';

/** What is shown of a page of the site above the results, and the names it is found by. */
export type OwnPage = Pick<SitePage, 'line' | 'offices' | 'party' | 'adjectives' | 'partOf' | 'isPart'> & {
  names: readonly string[];
};

/** One thing that a search can find: a page, or a statement on a page. */
export interface IndexEntry {
  kind: ResultKind;
  id: string;
  /** Site-absolute address, with the anchor for a statement. */
  url: string;
  /** The title of a page, or the speaker of a statement. */
  title: string;
  /** Searched and shown. */
  text: string;
  /** Other spellings of the names in the text: searched, never shown. */
  names: string[];
  /** What people call such a thing: searched, never shown. */
  keywords: string;
  /** The words of its id, which say what people call it. */
  called: string;
  /** Whether it ranks above others. */
  isKey: boolean;
  /** Which of two results that match alike comes first: from 0 to 9, or more for a key event. */
  weight: number;
  /** What a page of the site adds to the list of pages. */
  page?: OwnPage;
  /** The words as they were spoken, where `text` is a translation. */
  original?: { lang: string; text: string };
  /** Of a statement: the title of the event it was made at. */
  occasion?: string;
  /** First and last day it may have happened on; empty for a page without a day. */
  first: Day;
  last: Day;
  /** `14 May 2031` */
  dateLabel: string;
  /** For statements: the publisher of the source, and through whom the words reached it. */
  origin: string;
  /** Language of the text. */
  language: string;
  facets: FacetValues;
}

/** All entries of the index, by day, then kind, then id. */
export function indexEntries(site: Site): IndexEntry[] {
  const findSpellings = spellingFinder(site);
  return inOrder(
    [...baseEntries(site), ...pageEntries(site)].map((entry) => ({
      ...entry,
      called: [entry.called, ...synonymsIn(`${entry.title} ${entry.called}`)].filter(Boolean).join(' '),
      names: [
        ...new Set([
          ...entry.names,
          ...findSpellings(`${entry.title}\n${entry.text}`),
          ...synonymsIn(entry.text),
        ]),
      ],
    })),
  );
}

/** Everything on record, unsorted, without other spellings of places and parties, which are slow to find. */
export function baseEntries(site: Site): IndexEntry[] {
  return [
    ...site.entries.events.map((entry) => entryOfEvent(site, entry)),
    ...site.statements.map((statement) => entryOfStatement(site, statement)),
    ...site.entries.documents.map((entry) => entryOfDocument(site, entry)),
    ...site.entries.articles.map((entry) => entryOfArticle(site, entry)),
  ];
}

/** From the oldest to the newest. */
export function inOrder(entries: readonly IndexEntry[]): IndexEntry[] {
  return entries
    .map((entry) => ({ entry, key: orderKey(entry) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ entry }) => entry);
}

/** Comes before every day. Pagefind drops a space at the beginning of a key. */
const noDay = '0000-00-00';

/** Sorts as text from the oldest to the newest, pages without a day first. No two entries have the same key. */
export function orderKey({ first, kind, id }: Pick<IndexEntry, 'first' | 'kind' | 'id'>): string {
  return `${first || noDay} ${resultKind(kind).rank} ${id}`;
}

/** A headline says that two ministers speak, but people search for their call. */
const eventKeywords: Readonly<Record<Entry<'events'>['data']['kind'], string>> = {
  meeting: 'meeting meet met talks',
  call: 'call phone telephone spoke',
  statement: '',
  delivery: 'delivered',
  deadline: 'deadline',
  deployment: 'deployment',
  other: '',
};

function entryOfArticle(site: Site, entry: Entry<'articles'>): IndexEntry {
  const { day } = moment(entry.data.published);
  return {
    ...entryOfPage(site, entry, edtf(day)),
    title: entry.data.title,
    text: `${entry.data.summary}\n\n${entry.body.text}`,
  };
}

function entryOfEvent(site: Site, entry: Entry<'events'>): IndexEntry {
  const date = entry.data.date === undefined ? edtf(dayOfEvent(entry)) : edtf(entry.data.date);
  const last = entry.data.end === undefined ? date.last : moment(entry.data.end).day;
  return {
    ...entryOfPage(site, entry, date),
    last: last < date.first ? date.last : last,
    keywords: eventKeywords[entry.data.kind],
    isKey: entry.data.weight === 'key',
    weight: weightOf(articlesOn(site).get(entry.id), entry.data.weight === 'key'),
    title: entry.data.title,
    text: [entry.data.outcome, entry.body.text, ...disputedIn(entry)].filter(Boolean).join('\n\n'),
  };
}

/** What sources disagree on, with each version. */
function disputedIn({ data }: Entry<'events'>): string[] {
  return (data.disputed ?? []).map(({ what, versions }) =>
    [what, ...versions.map(({ value }) => value)].join(': '),
  );
}

/** How many articles name each event. */
const articlesOn = onceForEachSite((site) => {
  const counts = new Map<string, number>();
  for (const article of site.entries.articles) {
    for (const event of involvedIn(site, article).events) counts.set(event, (counts.get(event) ?? 0) + 1);
  }
  return counts;
});

function weightOf(articles = 0, isKey = false): number {
  return isKey ? keyWeight + articles : Math.min(4, articles);
}

/** Words from a key event, on several topics, or that hold a promise, come before others. */
function weightOfStatement(site: Site, { id, event = '', topics }: Statement): number {
  const isOfKeyEvent = site.byId.events.get(event)?.data.weight === 'key';
  const isPromise = site.entries.promises.some(({ data }) => data.said.statement === id);
  return Math.min(9, (isOfKeyEvent ? 4 : 0) + (isPromise ? 2 : 0) + Math.min(3, topics.length));
}

function entryOfDocument(site: Site, entry: Entry<'documents'>): IndexEntry {
  const provisions = (entry.data.provisions ?? []).map(({ number, summary }) => `${number}: ${summary}`);
  return {
    ...entryOfPage(site, entry, edtf(entry.data.date)),
    title: entry.data.title,
    text: [entry.body.text, ...provisions].join('\n\n'),
  };
}

function entryOfPage(site: Site, entry: PageEntry, date: EdtfDate): Omit<IndexEntry, 'title' | 'text'> {
  return {
    kind: kindOfFolder(entry.collection),
    id: entry.id,
    url: entryPath(entry.collection, entry.id),
    names: involvedIn(site, entry).people.flatMap((id) => spellingsOf(site, id)),
    keywords: '',
    called: wordsOfId(entry.id),
    isKey: false,
    weight: 0,
    first: date.first,
    last: date.last,
    dateLabel: formatEdtf(date),
    origin: '',
    language: 'en',
    facets: facetValuesOfPage(site, entry),
  };
}

function entryOfStatement(site: Site, statement: Statement): IndexEntry {
  const date = edtf(statement.on);
  return {
    kind: 'statement',
    id: statement.id,
    url: statement.path,
    title: speakerName(site, statement.speaker),
    text: statement.text,
    names: spellingsOf(site, statement.speaker),
    keywords: statement.original?.text ?? '',
    called: '',
    isKey: false,
    weight: weightOfStatement(site, statement),
    ...(statement.original && { original: { lang: statement.original.lang, text: statement.original.text } }),
    ...(statement.event !== undefined && { occasion: labelOf(site, 'events', statement.event) }),
    first: date.first,
    last: date.last,
    dateLabel: formatEdtf(date),
    origin: originOf(site, statement),
    language: statement.lang,
    facets: facetValuesOfStatement(site, statement),
  };
}
