import { entryPath } from '../content-model/addresses.ts';
import type { Site } from '../content-model/site.ts';
import { type CsvValue, writeCsv } from './csv.ts';
import { type StatementRecord, statementData } from './data-records.ts';

/** A column of a table: its name, what stands in it, and how the value comes from a row. */
interface Column<Row> {
  name: string;
  type: 'string' | 'date';
  description: string;
  value: (row: Row) => CsvValue;
}

interface Table<Row> {
  columns: Column<Row>[];
  rows: (site: Site) => Row[];
}

/** What is published as a table too: what fits into one without loss of what matters. */
export const tableNames = ['articles', 'events', 'statements'] as const;

export type TableName = (typeof tableNames)[number];

type ArticleRow = { id: string; url: string; data: Site['entries']['articles'][number]['data'] };
type EventRow = { id: string; url: string; data: Site['entries']['events'][number]['data'] };

const list = 'ids, with "; " between them';

const articles: Table<ArticleRow> = {
  rows: (site) =>
    site.entries.articles.map(({ id, data }) => ({ id, url: site.url + entryPath('articles', id), data })),
  columns: [
    { name: 'id', type: 'string', description: 'Id', value: ({ id }) => id },
    { name: 'url', type: 'string', description: 'Its page', value: ({ url }) => url },
    { name: 'title', type: 'string', description: 'Headline', value: ({ data }) => data.title },
    { name: 'summary', type: 'string', description: 'Summary', value: ({ data }) => data.summary },
    {
      name: 'published',
      type: 'string',
      description: 'When it was published, with offset',
      value: ({ data }) => data.published,
    },
    {
      name: 'updated',
      type: 'string',
      description: 'When it last changed, with offset',
      value: ({ data }) => data.updated,
    },
    { name: 'kind', type: 'string', description: 'What sort of article', value: ({ data }) => data.kind },
    {
      name: 'place',
      type: 'string',
      description: 'Place of the dateline, by id',
      value: ({ data }) => data.dateline.place,
    },
    {
      name: 'date',
      type: 'date',
      description: 'Day of the dateline',
      value: ({ data }) => data.dateline.date,
    },
    { name: 'events', type: 'string', description: `Events: ${list}`, value: ({ data }) => data.events },
    { name: 'topics', type: 'string', description: `Topics: ${list}`, value: ({ data }) => data.topics },
    { name: 'author', type: 'string', description: 'Author', value: ({ data }) => data.author },
  ],
};

const events: Table<EventRow> = {
  rows: (site) =>
    site.entries.events.map(({ id, data }) => ({ id, url: site.url + entryPath('events', id), data })),
  columns: [
    { name: 'id', type: 'string', description: 'Id', value: ({ id }) => id },
    { name: 'url', type: 'string', description: 'Its page', value: ({ url }) => url },
    { name: 'title', type: 'string', description: 'What happened', value: ({ data }) => data.title },
    {
      name: 'date',
      type: 'string',
      description: 'When, as an EDTF date; where the hour is known, see start',
      value: ({ data }) => data.date ?? data.start?.slice(0, 10),
    },
    {
      name: 'start',
      type: 'string',
      description: 'When it began, with offset',
      value: ({ data }) => data.start,
    },
    {
      name: 'end',
      type: 'string',
      description: 'When it ended, with offset',
      value: ({ data }) => data.end,
    },
    { name: 'kind', type: 'string', description: 'What sort of event', value: ({ data }) => data.kind },
    { name: 'place', type: 'string', description: 'Place, by id', value: ({ data }) => data.place },
    { name: 'people', type: 'string', description: `People: ${list}`, value: ({ data }) => data.people },
    { name: 'parties', type: 'string', description: `Parties: ${list}`, value: ({ data }) => data.parties },
    {
      name: 'documents',
      type: 'string',
      description: `Documents: ${list}`,
      value: ({ data }) => data.documents,
    },
    { name: 'topics', type: 'string', description: `Topics: ${list}`, value: ({ data }) => data.topics },
    { name: 'weight', type: 'string', description: 'key, or empty', value: ({ data }) => data.weight },
    {
      name: 'confidence',
      type: 'string',
      description: 'primary, reported or disputed',
      value: ({ data }) => data.confidence,
    },
    { name: 'outcome', type: 'string', description: 'What came of it', value: ({ data }) => data.outcome },
    { name: 'sources', type: 'string', description: `Sources: ${list}`, value: ({ data }) => data.sources },
  ],
};

const statements: Table<StatementRecord> = {
  rows: (site) => statementData(site).records,
  columns: [
    { name: 'id', type: 'string', description: 'Id', value: (row) => row.id },
    { name: 'url', type: 'string', description: 'Permalink', value: (row) => row.url },
    { name: 'speaker', type: 'string', description: 'Person or party, by id', value: (row) => row.speaker },
    { name: 'on', type: 'string', description: 'When it was said, as an EDTF date', value: (row) => row.on },
    { name: 'event', type: 'string', description: 'Event, by id', value: (row) => row.event },
    { name: 'source', type: 'string', description: 'Source, by id', value: (row) => row.source },
    {
      name: 'via',
      type: 'string',
      description: 'Through whom the words came, outermost first, with "; " between them',
      value: (row) => row.via,
    },
    { name: 'lang', type: 'string', description: 'Language of the words', value: (row) => row.lang },
    { name: 'translator', type: 'string', description: 'Translator', value: (row) => row.translator },
    {
      name: 'original',
      type: 'string',
      description: 'The words in their own language, where text is a translation',
      value: (row) => row.original?.text,
    },
    {
      name: 'original_lang',
      type: 'string',
      description: 'Language of the original',
      value: (row) => row.original?.lang,
    },
    {
      name: 'original_source',
      type: 'string',
      description: 'Source of the original, by id',
      value: (row) => row.original?.source,
    },
    { name: 'topics', type: 'string', description: `Topics: ${list}`, value: (row) => row.topics },
    { name: 'text', type: 'string', description: 'The exact words', value: (row) => row.text },
  ],
};

/** A table of the site as CSV. */
export function dataTable(site: Site, name: TableName): string {
  if (name === 'articles') return tableCsv(articles, site);
  if (name === 'events') return tableCsv(events, site);
  return tableCsv(statements, site);
}

/** Name, type and meaning of the columns, as Frictionless Table Schema has them. */
export function tableFields(name: TableName): { name: string; type: string; description: string }[] {
  const columns: Omit<Column<never>, 'value'>[] = { articles, events, statements }[name].columns;
  return columns.map(({ name: field, type, description }) => ({ name: field, type, description }));
}

function tableCsv<Row>({ columns, rows }: Table<Row>, site: Site): string {
  return writeCsv(
    columns.map(({ name }) => name),
    rows(site).map((row) => columns.map(({ value }) => value(row))),
  );
}
