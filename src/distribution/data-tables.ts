import { entryPath } from '../content-model/addresses.ts';
import { collections } from '../content-model/collections.ts';
import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { dayOfEvent } from '../record/events.ts';
import { addedAt, changedAt } from '../record/history.ts';
import { statementById } from '../record/referrers.ts';
import { writeCsv } from './csv.ts';
import { addressField, type BodyTextOf, statementData, withSeconds } from './data-records.ts';
import { entryColumns } from './entry-columns.ts';
import { statementColumns } from './statement-columns.ts';
import type { Column } from './table-column.ts';

/** The names of the data files, each of which is published as JSON and as CSV. */
export const tableNames = [...collections, 'statements'] as const;

export type TableName = (typeof tableNames)[number];

/** A table of the site as CSV. */
export function dataTable(site: Site, name: TableName, bodyOf: BodyTextOf): string {
  if (name === 'statements') {
    const rows = statementData(site).records.flatMap((record) => {
      const statement = statementById(site, record.id);
      return statement ? [{ record, statement }] : [];
    });
    return tableCsv(statementColumns(site), rows);
  }
  return tableCsv(columnsOf(site, name, bodyOf), site.entries[name] as readonly Entry[]);
}

/** Name, type and meaning of the columns, and the tables that they refer to, as Frictionless Table Schema has them. */
export function tableSchema(site: Site, name: TableName) {
  const columns: Omit<Column<never>, 'value'>[] =
    name === 'statements' ? statementColumns(site) : columnsOf(site, name, () => undefined);
  return {
    fields: columns.map(({ name: field, type, description }) => ({ name: field, type, description })),
    missingValues: [''],
    primaryKey: 'id',
    foreignKeys: columns.flatMap(({ name: fields, refersTo }) =>
      refersTo === undefined ? [] : [{ fields, reference: { resource: `${refersTo}-csv`, fields: 'id' } }],
    ),
  };
}

/** Id and address first, then what authors write in the order of the schema, then what the site adds. */
function columnsOf(site: Site, name: Exclude<TableName, 'statements'>, bodyOf: BodyTextOf): Column<Entry>[] {
  const address = addressField(name);
  return [
    { name: 'id', type: 'string', description: 'Id', value: ({ id }) => id },
    {
      name: address,
      type: 'string',
      description: 'Its page',
      value: ({ collection, id }) => site.url + entryPath(collection, id),
    },
    ...entryColumns(site, name).map((column) =>
      name === 'events' && column.name === 'date' ? dateOfEvents(column) : column,
    ),
    {
      name: 'added',
      type: 'string',
      description: 'When it came into the record, where that is known',
      value: (entry) => addedAt(site, entry),
    },
    {
      name: 'changed',
      type: 'string',
      description: 'When it last changed, where that is known',
      value: (entry) => changedAt(site, entry),
    },
    {
      name: 'body',
      type: 'string',
      description: 'Its text as Markdown',
      value: (entry) => bodyOf(entry)?.markdown,
    },
  ];
}

/** An event with a clock time has its day in the column of days too. */
function dateOfEvents(column: Column<Entry>): Column<Entry> {
  return {
    ...column,
    description: 'When, as an EDTF date; where the hour is known, see start',
    value: (entry) => column.value(entry) ?? dayOfEvent(entry as Entry<'events'>),
  };
}

function tableCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return writeCsv(
    columns.map(({ name }) => name),
    rows.map((row) => columns.map(({ value }) => withSeconds(value(row)))),
  );
}
