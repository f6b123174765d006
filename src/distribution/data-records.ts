import { entryPath } from '../content-model/addresses.ts';
import type { Collection } from '../content-model/collections.ts';
import type { Entry } from '../content-model/entry.ts';
import type { FrontMatter } from '../content-model/entry-schemas.ts';
import type { Site } from '../content-model/site.ts';
import type { Statement } from '../content-model/statement.ts';

/**
 * An entry as data: its id, its absolute address, and its front matter under the names that authors use. A source's
 * `url` is that of the source, as its author wrote it; the address of its record is `page`.
 */
export type DataRecord<C extends Collection = Collection> = { id: string } & FrontMatter<C> &
  (C extends 'sources' ? { page: string } : { url: string });

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
  /** The day the data are as of. */
  edition: string;
  records: Item[];
}

export function collectionData<C extends Collection>(site: Site, collection: C): DataFile<DataRecord<C>> {
  return {
    edition: site.edition,
    records: (site.entries[collection] as Entry<C>[]).map(
      ({ id, data }) =>
        ({
          id,
          [addressField(collection)]: site.url + entryPath(collection, id),
          ...data,
        }) as unknown as DataRecord<C>,
    ),
  };
}

export function statementData(site: Site): DataFile<StatementRecord> {
  return {
    edition: site.edition,
    records: site.statements.map((statement) => statementRecord(site, statement)),
  };
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
export function writeDataFile({ edition, records }: DataFile<unknown>): string {
  const lines = records.map((record) => JSON.stringify(record)).join(',\n');
  return `{"edition":${JSON.stringify(edition)},"records":[\n${lines}\n]}\n`;
}
