import { type Collection, nouns } from '../content-model/collections.ts';
import { entrySchemas } from '../content-model/entry-schemas.ts';
import { schemaAt } from '../content-model/schema-problems.ts';
import type { SiteSettings } from '../content-model/site-settings.ts';
import type { Day } from '../dates/calendar.ts';
import { editDistance, nearest } from '../text/nearest.ts';
import type { FieldValues } from './entry-template.ts';
import { type Field, fieldsOf } from './field-list.ts';
import { anyOf, collectionsOfType, wordsOfType } from './field-type.ts';
import { type NamedRecord, recordNamed, suggestRecords } from './named-records.ts';

/** One thing to be known about a new entry; its name is a flag of the command. */
export interface Question {
  flag: string;
  field: Field;
  /** Whether it is asked; what is not asked can be given as a flag. */
  isAsked: boolean;
}

/** What an answer comes to: a value for the front matter, or what is wrong with it and what was probably meant. */
export type Answer = { ok: true; value: unknown } | { ok: false; message: string; meant?: string };

/** What answers are read against. */
export interface AnswerSetting {
  records: readonly NamedRecord[];
  /** Ids of all quotations, as entry-id#quotation-id */
  statements: readonly string[];
}

/** Fields that may be left out and are asked for all the same. */
const worthAsking: Record<Collection, string[]> = {
  articles: ['events', 'topics'],
  events: ['date', 'place', 'people', 'sources'],
  people: ['native_name', 'native_lang', 'aliases', 'sources'],
  parties: ['short_name', 'part_of'],
  places: ['country'],
  documents: ['by', 'to', 'sources'],
  topics: [],
  promises: ['said.sources', 'said.statement'],
  terms: ['aliases'],
  sources: ['state_media'],
};

/** Fields that the schema lets go, and that an entry cannot do without. */
const neededAnyway: Partial<Record<Collection, string[]>> = { events: ['date'] };

/** Fields that are needed where another was left out. */
const neededWithout: Partial<Record<Collection, Record<string, string>>> = {
  promises: { 'said.sources': 'said.statement' },
};

/** Fields that are asked for only where another was given. */
const askedWith: Partial<Record<Collection, Record<string, string>>> = {
  people: { native_lang: 'native_name' },
};

/** Fields whose presumed answer follows from another, which is asked before. */
const askedAfter: Partial<Record<Collection, Record<string, string>>> = {
  articles: { published: 'dateline.date' },
};

/** What can be said about a new entry, in the order in which it is asked. */
export function questionsFor(collection: Collection): Question[] {
  const all = fieldsOf(collection);
  const hasInner = (path: string) =>
    all.some((field) => field.path.startsWith(`${path}.`) || field.path.startsWith(`${path}[]`));
  const required = (path: string) => all.find((field) => field.path === path)?.isRequired ?? true;
  const questions = all
    .filter(({ path }) => path !== 'draft' && path !== 'added' && !path.includes('[]') && !hasInner(path))
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
  for (const [path, before] of Object.entries(askedAfter[collection] ?? {})) {
    const at = (wanted: string) => questions.findIndex(({ field }) => field.path === wanted);
    const moved = questions.splice(at(path), 1);
    questions.splice(at(before) + 1, 0, ...moved);
  }
  return questions;
}

/** Whether an entry with these values cannot do without an answer. */
export function isNeeded(collection: Collection, { field }: Question, values: FieldValues): boolean {
  const other = neededWithout[collection]?.[field.path];
  return field.isRequired || (other !== undefined && values[other] === undefined);
}

/** Whether a question is put to somebody who gave these values before. */
export function shouldAsk(
  collection: Collection,
  { field, isAsked }: Question,
  values: FieldValues,
): boolean {
  const other = askedWith[collection]?.[field.path];
  return isAsked && (other === undefined || values[other] !== undefined);
}

/** What stands in for an answer that is not given, where one can be told. */
export function presumedAnswer(
  collection: Collection,
  { field }: Question,
  values: FieldValues,
  { today, settings }: { today: Day; settings: Pick<SiteSettings, 'default_place' | 'default_offset'> },
): string | undefined {
  switch (`${collection} ${field.path}`) {
    case 'articles kind':
      return 'report';
    case 'articles dateline.place':
      return settings.default_place;
    case 'articles published': {
      const day = values['dateline.date'];
      return typeof day === 'string' ? `${day}T18:00${settings.default_offset}` : undefined;
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
  question: Question,
  answer: string,
  setting: AnswerSetting,
): Answer {
  const { field } = question;
  const collections = collectionsOfType(field.type);
  const parts = takesSeveral(field) ? splitList(answer) : [answer.trim()];
  if (collections.length > 0) {
    const named = parts.map((part) => recordNamed(setting.records, part, collections)?.id);
    if (named.includes(undefined)) return unknownRecords(parts, named, field, setting.records);
    return readValue(collection, field, named as string[]);
  }
  if (field.path === 'said.statement' && !setting.statements.includes(answer.trim())) {
    const meant = statementMeant(answer.trim(), setting.statements);
    const message = `"${answer.trim()}" is not a statement. Write entry-id#quotation-id, for example ${setting.statements[0]}`;
    return { ok: false, message, ...(meant !== undefined && { meant }) };
  }
  const known = wordsOfType(field.type);
  const words = parts.map((part) => known.find((word) => word.toLowerCase() === part.toLowerCase()) ?? part);
  const read = readValue(collection, field, words);
  const meant = wordMeant(words[0] ?? '', known);
  return read.ok || meant === undefined ? read : { ...read, meant };
}

function readValue(collection: Collection, field: Field, values: string[]): Answer {
  if (isYesOrNo(field)) {
    const word = values[0]?.toLowerCase() ?? '';
    if (['yes', 'y', 'true'].includes(word)) return { ok: true, value: true };
    if (['no', 'n', 'false'].includes(word)) return { ok: true, value: false };
    return { ok: false, message: `"${values[0]}" is neither yes nor no` };
  }
  const value = valueFrom(field, values);
  const schema = schemaAt(entrySchemas[collection], field.path.split('.'));
  const result = schema?.safeParse(value, { reportInput: true });
  const issue = result?.error?.issues[0];
  return issue ? { ok: false, message: issue.message } : { ok: true, value };
}

/** Whether a field is answered by yes or no. */
export function isYesOrNo({ type }: Field): boolean {
  return type.kind === 'trueOrFalse';
}

/** Whether an answer may have several parts, with commas between them. */
function takesSeveral({ type }: Field): boolean {
  return type.kind === 'list' || type.kind === 'coordinates';
}

function valueFrom(field: Field, values: string[]): unknown {
  if (field.type.kind === 'coordinates') return values.map(Number);
  const isAlwaysList = field.type.kind === 'list' && !field.type.mayBeAlone;
  return isAlwaysList || values.length > 1 ? values : values[0];
}

function splitList(answer: string): string[] {
  return answer
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The statement whose quotation is named alone or with another entry, or one that is spelt nearly so. */
function statementMeant(answer: string, statements: readonly string[]): string | undefined {
  const [only, ...others] = statements.filter((id) => id.endsWith(`#${answer.replace(/^.*#/, '')}`));
  if (only !== undefined && others.length === 0) return only;
  return statements
    .map((id) => ({ id, apart: editDistance(answer, id, nearStatement) }))
    .filter(({ apart }) => apart <= nearStatement)
    .sort((a, b) => a.apart - b.apart)[0]?.id;
}

/** How many letters a misspelt statement may differ by; its id is long. */
const nearStatement = 4;

/** The one word of a choice that an answer begins, or nearly spells. */
export function wordMeant(answer: string, words: readonly string[]): string | undefined {
  const begun = words.filter((word) => answer !== '' && word.startsWith(answer.toLowerCase()));
  return begun.length === 1 ? begun[0] : nearest(answer, words);
}

function unknownRecords(
  parts: readonly string[],
  named: readonly (string | undefined)[],
  field: Field,
  records: readonly NamedRecord[],
): Answer {
  const readings = parts.map((part, index) => {
    const near =
      named[index] === undefined ? suggestRecords(records, part, collectionsOfType(field.type)) : [];
    return { part, near, id: named[index] ?? (near.length === 1 ? near[0]?.id : undefined) };
  });
  const message = readings
    .filter((_, index) => named[index] === undefined)
    .map(({ part, near }) => noSuchRecord(part, field, near))
    .join('\n');
  const ids = readings.map(({ id }) => id);
  return { ok: false, message, ...(!ids.includes(undefined) && { meant: ids.join(', ') }) };
}

/** How many entries are named that may have been meant. */
const suggestionsShown = 5;

function noSuchRecord(words: string, field: Field, near: readonly NamedRecord[]): string {
  const { type } = field;
  const collections = collectionsOfType(type);
  const isPlainList = type.kind === 'list' && !type.mayBeAlone;
  const kinds = isPlainList ? `one of the ${collections.join(' or ')}` : anyOf(collections);
  if (near.length === 0) {
    const commands = collections.map((collection) => `npm run new -- ${nouns[collection]}`);
    return `"${words}" is not ${kinds}. Make it first with ${commands.join(' or ')}`;
  }
  const shown = near.slice(0, suggestionsShown).map(({ id, label }) => `${id} (${shortened(label)})`);
  const others = near.length > suggestionsShown ? `, or one of ${near.length - suggestionsShown} more` : '';
  return `"${words}" is not ${kinds}. Did you mean ${shown.join(', ')}${others}?`;
}

function shortened(label: string): string {
  return label.length <= 50 ? label : `${label.slice(0, 49).trimEnd()}…`;
}
