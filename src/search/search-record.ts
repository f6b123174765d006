import { entryPath } from '../content-model/addresses.ts';
import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { type Statement, viaCollections } from '../content-model/statement.ts';
import type { Day } from '../dates/calendar.ts';
import { formatEdtf } from '../dates/date-labels.ts';
import { edtf, moment } from '../dates/edtf.ts';
import { dayOfEvent } from '../record/events.ts';
import { involvedIn } from '../record/involved.ts';
import { labelOf, speakerName } from '../record/names.ts';
import { unnamedTeller } from '../record/tellers.ts';
import { foldText } from './fold-text.ts';
import { spellingFinder } from './other-spellings.ts';
import type { RecordKind } from './search-state.ts';

/** One thing that a search can find. */
export interface SearchRecord {
  kind: RecordKind;
  id: string;
  /** Site-absolute address, with the anchor for a statement. */
  url: string;
  /** A title, or the speaker of a statement. */
  title: string;
  /** What is searched and shown. */
  text: string;
  /** Other spellings of the names in it: searched, never shown. */
  names: string[];
  /** What people call such a thing: searched, never shown. */
  called: string;
  /** Whether it is among those that weigh most. */
  isKey: boolean;
  /** First and last day it may have happened on. */
  first: Day;
  last: Day;
  /** `14 May 2031` */
  dateLabel: string;
  /** Where a statement comes from: publisher, and through whom the words reached it. */
  origin: string;
  /** Language of the text. */
  language: string;
  /** Statements: who said it. Everything else: who is involved. */
  people: string[];
  /** Statements: who is named in it. Everything else: who is involved. */
  about: string[];
  parties: string[];
  topics: string[];
}

/** Every record of the index, by day, then kind, then id. */
export function searchRecords(site: Site): SearchRecord[] {
  const findSpellings = spellingFinder(site);
  return inOrder(
    recordsToCount(site).map((record) => ({
      ...record,
      names: [...new Set([...record.names, ...findSpellings(`${record.title}\n${record.text}`)])],
    })),
  );
}

/** The same in no order, without the spellings of places and parties, which take time to be found. */
export function recordsToCount(site: Site): SearchRecord[] {
  return [
    ...site.entries.events.map((entry) => eventRecord(site, entry)),
    ...statementRecords(site),
    ...site.entries.documents.map((entry) => documentRecord(site, entry)),
    ...site.entries.articles.map((entry) => articleRecord(site, entry)),
  ];
}

/** Records from the oldest to the newest. */
export function inOrder(records: readonly SearchRecord[]): SearchRecord[] {
  return records
    .map((record) => ({ record, key: orderKey(record) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ record }) => record);
}

/** A headline says that two ministers speak; who looks for that asks for their call. */
const eventWords: Readonly<Record<Entry<'events'>['data']['kind'], string>> = {
  meeting: 'meeting meet met talks',
  call: 'call phone telephone spoke',
  statement: '',
  delivery: 'delivered',
  deadline: 'deadline',
  deployment: 'deployment',
  other: '',
};

const rankOfKind: Readonly<Record<RecordKind, number>> = { event: 1, statement: 2, document: 3, article: 4 };

/** Sorts as text from the oldest to the newest; no two records have the same. */
export function orderKey({ first, kind, id }: Pick<SearchRecord, 'first' | 'kind' | 'id'>): string {
  return `${first} ${rankOfKind[kind]} ${id}`;
}

function articleRecord(site: Site, entry: Entry<'articles'>): SearchRecord {
  const { day } = moment(entry.data.published);
  return {
    ...entryRecord(site, entry, 'article', edtf(day)),
    title: entry.data.title,
    text: `${entry.data.summary}\n\n${entry.body.text}`,
  };
}

function eventRecord(site: Site, entry: Entry<'events'>): SearchRecord {
  const date = entry.data.date === undefined ? edtf(dayOfEvent(entry)) : edtf(entry.data.date);
  const last = entry.data.end === undefined ? date.last : moment(entry.data.end).day;
  return {
    ...entryRecord(site, entry, 'event', date),
    last: last < date.first ? date.last : last,
    called: eventWords[entry.data.kind],
    isKey: entry.data.weight === 'key',
    title: entry.data.title,
    text: [entry.data.outcome, entry.body.text].filter(Boolean).join('\n\n'),
  };
}

function documentRecord(site: Site, entry: Entry<'documents'>): SearchRecord {
  const provisions = (entry.data.provisions ?? []).map(({ number, summary }) => `${number}: ${summary}`);
  return {
    ...entryRecord(site, entry, 'document', edtf(entry.data.date)),
    title: entry.data.title,
    text: [entry.body.text, ...provisions].join('\n\n'),
  };
}

function entryRecord(
  site: Site,
  entry: Entry<'articles' | 'events' | 'documents'>,
  kind: RecordKind,
  date: ReturnType<typeof edtf>,
): Omit<SearchRecord, 'title' | 'text'> {
  const involved = involvedIn(site, entry);
  return {
    kind,
    id: entry.id,
    url: entryPath(entry.collection, entry.id),
    names: involved.people.flatMap((id) => spellingsOf(site, id)),
    called: '',
    isKey: false,
    first: date.first,
    last: date.last,
    dateLabel: formatEdtf(date),
    origin: '',
    language: 'en',
    people: involved.people,
    about: involved.people,
    parties: withWholes(site, involved.parties),
    topics: involved.topics,
  };
}

function statementRecords(site: Site): SearchRecord[] {
  const findNames = nameFinder(site);
  return site.statements.map((statement) => {
    const { speaker, text, topics } = statement;
    const person = site.byId.people.get(speaker);
    const date = edtf(statement.on);
    return {
      kind: 'statement',
      id: statement.id,
      url: statement.path,
      title: speakerName(site, speaker),
      text,
      names: person ? spellingsOf(site, speaker) : [],
      called: '',
      isKey: false,
      first: date.first,
      last: date.last,
      dateLabel: formatEdtf(date),
      origin: originOf(site, statement),
      language: statement.lang,
      people: person ? [speaker] : [],
      about: findNames(text).filter((id) => id !== speaker),
      parties: withWholes(site, [person?.data.party ?? speaker]),
      topics,
    };
  });
}

/** `TASS, as told by Reuters, as told by an unnamed senior official` */
function originOf(site: Site, { source, via }: Statement): string {
  const publisher = (id: string) => site.byId.sources.get(id)?.data.publisher ?? id;
  const steps = via.map((step) => {
    if (step.type === 'unnamed') return unnamedTeller(step.description);
    const collection = viaCollections.find((candidate) => site.byId[candidate].has(step.id)) ?? 'people';
    return collection === 'sources' ? publisher(step.id) : labelOf(site, collection, step.id);
  });
  return [publisher(source), ...steps].join(', as told by ');
}

/** Other spellings of a person's name, as they are searched. */
function spellingsOf(site: Site, id: string): string[] {
  const data = site.byId.people.get(id)?.data;
  return data ? [data.name, data.native_name ?? '', ...(data.aliases ?? [])].filter(Boolean) : [];
}

/** Parties with the states and bodies they belong to. */
function withWholes(site: Site, parties: readonly string[]): string[] {
  const all = new Set<string>();
  for (let id of parties) {
    while (id && !all.has(id)) {
      all.add(id);
      id = site.byId.parties.get(id)?.data.part_of ?? '';
    }
  }
  return [...all];
}

/** Finds the people whom a text names, by any spelling of a full name or by a surname that only one of them has. */
function nameFinder(site: Site): (text: string) => string[] {
  const owners = new Map<string, Set<string>>();
  for (const { id } of site.entries.people) {
    for (const spelling of spellingsOf(site, id)) {
      const words = foldText(spelling).split(' ');
      for (const name of [words.join(' '), words.at(-1) ?? '']) {
        if (name.length < 4) continue;
        owners.set(name, (owners.get(name) ?? new Set()).add(id));
      }
    }
  }
  const names = [...owners].flatMap(([name, ids]) =>
    ids.size === 1 ? [[` ${name} `, [...ids][0] ?? ''] as const] : [],
  );
  return (text) => {
    // Surnames such as Price or Rice are words too: only what is written with a capital can be a name.
    const capitalised = text.replace(/(^|\s)\p{Ll}[^\s]*/gu, '$1');
    const folded = ` ${foldText(capitalised.replace(/['’]s\b/g, ''))} `;
    return [...new Set(names.filter(([name]) => folded.includes(name)).map(([, id]) => id))];
  };
}
