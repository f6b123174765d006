import { entryPath } from '../content-model/addresses.ts';
import type { Collection } from '../content-model/collections.ts';
import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import type { Statement } from '../content-model/statement.ts';
import type { Day } from '../dates/calendar.ts';
import { type Instant, rfc3339 } from '../dates/rfc3339.ts';
import { dataEdition } from '../record/data-edition.ts';
import { addedAt, changedAt } from '../record/history.ts';

/** The text of an entry, in two forms that read anywhere. */
export interface BodyText {
  markdown: string;
  html: string;
}

/** The text under an entry's front matter; undefined for one without. */
export type BodyTextOf = (entry: Entry) => BodyText | undefined;

/**
 * An entry as data: its id, its absolute address, its front matter under the names that authors use, with moments to the
 * second, and its text. A source's `url` is that of the source, as its author wrote it; the address of its record is
 * `page`.
 */
export interface DataRecord extends Readonly<Record<string, unknown>> {
  id: string;
  /** When it came into the record, and when it last changed, where that is known. */
  added?: Instant;
  changed?: Instant;
  body?: BodyText;
}

/** The field that holds the address of a record's page. */
export function addressField(collection: Collection): 'url' | 'page' {
  return collection === 'sources' ? 'page' : 'url';
}

/** A statement as data; `via` lists through whom the words came, outermost first. */
export interface StatementRecord {
  id: string;
  url: string;
  speaker: string;
  on: string;
  event: string | null;
  source: string;
  via: string[];
  lang: string;
  translator: string | null;
  /** The words in the language in which they were spoken or written; null where `text` has them. */
  original: { lang: string; text: string; source: string } | null;
  topics: string[];
  /** The exact words, as written; `[…]` stands for words left out. */
  text: string;
}

/** One published file of records. */
export interface DataFile<Item> {
  /** Names the state of all the data: the day of the last change, and a digest. */
  edition: string;
  date: Day;
  records: Item[];
}

export function collectionData(site: Site, collection: Collection, bodyOf: BodyTextOf): DataFile<DataRecord> {
  const entries = site.entries[collection] as readonly Entry[];
  return dataFile(
    site,
    entries.map((entry) => dataRecord(site, entry, bodyOf)),
  );
}

export function statementData(site: Site): DataFile<StatementRecord> {
  return dataFile(
    site,
    site.statements.map((statement) => statementRecord(site, statement)),
  );
}

function dataFile<Item>(site: Site, records: Item[]): DataFile<Item> {
  const { id, date } = dataEdition(site);
  return { edition: id, date, records };
}

function dataRecord(site: Site, entry: Entry, bodyOf: BodyTextOf): DataRecord {
  const { collection, id, data } = entry;
  const { added: _added, draft: _draft, ...fields } = data;
  const [added, changed, body] = [addedAt(site, entry), changedAt(site, entry), bodyOf(entry)];
  return {
    id,
    [addressField(collection)]: site.url + entryPath(collection, id),
    ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, withSeconds(value)])),
    ...(added !== undefined && { added }),
    ...(changed !== undefined && { changed }),
    ...(body && { body }),
  };
}

/** Writes a moment in the form of RFC 3339, which databases read; any other value stays as it is. */
export function withSeconds<Value>(value: Value): Value | Instant {
  const isMoment =
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/.test(value);
  return isMoment ? rfc3339(value) : value;
}

function statementRecord(site: Site, statement: Statement): StatementRecord {
  return {
    id: statement.id,
    url: site.url + statement.path,
    speaker: statement.speaker,
    on: statement.on,
    event: statement.event ?? null,
    source: statement.source,
    via: statement.via.map((step) => (step.type === 'record' ? step.id : `unnamed: ${step.description}`)),
    lang: statement.lang,
    translator: statement.translator ?? null,
    original: statement.original
      ? {
          lang: statement.original.lang,
          text: statement.original.text,
          source: statement.original.source,
        }
      : null,
    topics: statement.topics,
    text: statement.text,
  };
}

/** JSON with one record on a line, so that two editions compare line by line. */
export function writeDataFile({ edition, date, records }: DataFile<unknown>): string {
  const lines = records.map((record) => JSON.stringify(record)).join(',\n');
  return `{"edition":${JSON.stringify(edition)},"date":${JSON.stringify(date)},"records":[\n${lines}\n]}\n`;
}
