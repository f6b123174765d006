import { originatorOf } from '../content-model/originator.ts';
import type { Site } from '../content-model/site.ts';
import type { Statement } from '../content-model/statement.ts';
import { statementAddedAt } from '../record/history.ts';
import { labelOf, speakerName } from '../record/names.ts';
import type { StatementRecord } from './data-records.ts';
import type { Column } from './table-column.ts';

export interface StatementRow {
  record: StatementRecord;
  statement: Statement;
}

/** The columns of the table of statements. Next to ids there are names. */
export function statementColumns(site: Site): Column<StatementRow>[] {
  const sourceOf = (row: StatementRow) => site.byId.sources.get(row.record.source)?.data;
  const column = (
    name: string,
    description: string,
    value: Column<StatementRow>['value'],
    refersTo?: Column<StatementRow>['refersTo'],
  ): Column<StatementRow> => ({ name, type: 'string', description, ...(refersTo && { refersTo }), value });
  const list = 'with "; " between them';
  return [
    column('id', 'Id', ({ record }) => record.id),
    column('url', 'Permalink', ({ record }) => record.url),
    column('speaker', 'Person or party, by id', ({ record }) => record.speaker),
    column('speaker_name', 'Name of the speaker', ({ record }) => speakerName(site, record.speaker)),
    column('on', 'When it was said, as an EDTF date', ({ record }) => record.on),
    column('event', 'Event, by id', ({ record }) => record.event, 'events'),
    column('event_name', 'Title of the event', ({ record }) =>
      record.event === null ? undefined : labelOf(site, 'events', record.event),
    ),
    column('source', 'Source, by id', ({ record }) => record.source, 'sources'),
    column('source_name', 'Who published the source first', (row) => {
      const source = sourceOf(row);
      return source && originatorOf(source);
    }),
    column('source_url', 'Address of the source', (row) => sourceOf(row)?.url),
    column('via', `Through whom the words came, outermost first, ${list}`, ({ record }) => record.via),
    column('lang', 'Language of the words', ({ record }) => record.lang),
    column('translator', 'Translator', ({ record }) => record.translator),
    column(
      'original',
      'The words in their own language, where text is a translation',
      ({ record }) => record.original?.text,
    ),
    column('original_lang', 'Language of the original', ({ record }) => record.original?.lang),
    column(
      'original_source',
      'Source of the original, by id',
      ({ record }) => record.original?.source,
      'sources',
    ),
    column('topics', `Topics: ids, ${list}`, ({ record }) => record.topics),
    column('topics_names', `Topics: titles, ${list}`, ({ record }) =>
      record.topics.map((id) => labelOf(site, 'topics', id)),
    ),
    column('added', 'When it came into the record, where that is known', ({ statement }) =>
      statementAddedAt(site, statement),
    ),
    column('text', 'The exact words', ({ record }) => record.text),
  ];
}
