import type { Day } from '../content-model/calendar.ts';
import type { Collection } from '../content-model/collections.ts';
import { entrySchemas } from '../content-model/entry-schemas.ts';
import { schemaAt } from '../content-model/schema-problems.ts';
import type { FieldValues } from './entry-template.ts';
import { type Field, fieldsOf } from './field-list.ts';
import { type NamedRecord, recordNamed, suggestRecords } from './named-records.ts';

/** One thing to be known about a new entry; its name is a flag of the command. */
export interface Question {
  flag: string;
  field: Field;
  /** Whether it is asked; what is not asked can be given as a flag. */
  isAsked: boolean;
}

/** What an answer comes to: a value for the front matter, or what is wrong with it. */
export type Answer = { ok: true; value: unknown } | { ok: false; message: string };

/** Fields that may be left out and are asked for all the same. */
const worthAsking: Record<Collection, string[]> = {
  articles: ['events', 'topics'],
  events: ['date', 'place', 'people', 'sources'],
  people: ['native_name', 'aliases', 'sources'],
  parties: ['short_name', 'part_of'],
  places: ['country'],
  documents: ['by', 'to', 'sources'],
  topics: [],
  promises: ['said.sources', 'said.statement'],
  sources: ['state_media'],
};

/** Fields that the schema lets go, and that an entry cannot do without. */
const neededAnyway: Partial<Record<Collection, string[]>> = { events: ['date'] };

/** What can be said about a new entry, in the order in which it is asked. */
export function questionsFor(collection: Collection): Question[] {
  const all = fieldsOf(collection);
  const hasInner = (path: string) =>
    all.some((field) => field.path.startsWith(`${path}.`) || field.path.startsWith(`${path}[]`));
  const required = (path: string) => all.find((field) => field.path === path)?.isRequired ?? true;
  return all
    .filter(({ path }) => path !== 'draft' && !path.includes('[]') && !hasInner(path))
    .filter(({ path }) => !path.includes('.') || required(path.split('.')[0] ?? ''))
    .map((field) => {
      const isRequired = field.isRequired || (neededAnyway[collection]?.includes(field.path) ?? false);
      return {
        flag: field.path.split('.').at(-1) ?? field.path,
        field: { ...field, isRequired },
        isAsked: isRequired || worthAsking[collection].includes(field.path),
      };
    })
    .sort((a, b) => Number(b.isAsked) - Number(a.isAsked));
}

/** What stands in for an answer that is not given, where one can be told. */
export function presumedAnswer(
  collection: Collection,
  { field }: Question,
  values: FieldValues,
  { today, records }: { today: Day; records: readonly NamedRecord[] },
): string | undefined {
  switch (`${collection} ${field.path}`) {
    case 'articles kind':
      return 'report';
    case 'articles dateline.place':
      return records.some(({ collection: kind, id }) => kind === 'places' && id === 'geneva')
        ? 'geneva'
        : undefined;
    case 'articles published': {
      const day = values['dateline.date'];
      return typeof day === 'string' ? `${day}T18:00+01:00` : undefined;
    }
    case 'sources accessed':
      return today;
    case 'sources language':
      return 'en';
    default:
      return undefined;
  }
}

/** Reads an answer as a field's value. Entries may be given by id or by any of their names. */
export function readAnswer(
  collection: Collection,
  { field }: Question,
  answer: string,
  records: readonly NamedRecord[],
): Answer {
  const parts = field.isList || /^list|list of them$/.test(field.form) ? splitList(answer) : [answer.trim()];
  const values: string[] = [];
  for (const part of parts) {
    if (field.collections.length === 0) {
      values.push(part);
      continue;
    }
    const record = recordNamed(records, part, field.collections);
    if (!record) return { ok: false, message: noSuchRecord(part, field, records) };
    values.push(record.id);
  }
  const value = valueFrom(field, values);
  const schema = schemaAt(entrySchemas[collection], field.path.split('.'));
  const result = schema?.safeParse(value, { reportInput: true });
  const issue = result?.error?.issues[0];
  return issue ? { ok: false, message: issue.message } : { ok: true, value };
}

function valueFrom(field: Field, values: string[]): unknown {
  if (field.form.startsWith('`true`'))
    return values[0] === 'true' || values[0] === 'yes' || values[0] === 'y';
  if (field.form === 'list of two numbers') return values.map(Number);
  return field.isList || values.length > 1 ? values : values[0];
}

function splitList(answer: string): string[] {
  return answer
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function noSuchRecord(words: string, field: Field, records: readonly NamedRecord[]): string {
  const kinds = field.form
    .replace(/^list of ids of /, 'one of the ')
    .replace(/^id of /, '')
    .replace(/, or a list of them$/, '');
  const near = suggestRecords(records, words, field.collections).slice(0, 5);
  if (near.length === 0) return `"${words}" is not ${kinds}. Make it first with npm run new`;
  return `"${words}" is not ${kinds}. Did you mean ${near.map(({ id, label }) => `${id} (${label})`).join(', ')}?`;
}
