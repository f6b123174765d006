import { type Collection, nouns, withArticle } from '../content-model/collections.ts';
import {
  frontMatterJsonSchema,
  type JsonSchema,
  pageJsonSchema,
  quotationJsonSchema,
  settingsJsonSchema,
} from '../content-model/json-schema.ts';

/** One field of front matter, as authors are told of it. */
export interface Field {
  /** `title`, `dateline.place`, `corrections[].on` */
  path: string;
  isRequired: boolean;
  /** What may stand there: `text, at most 140 characters`, `id of a place`, `one of report, analysis`. */
  form: string;
  /** What it is for: the schema's own words. */
  description: string;
  /** The words that may stand there, where there are only a few. */
  words: string[];
  /** Which collections its ids are of; empty for a field that names no entry. */
  collections: Collection[];
  isList: boolean;
}

type Schema = JsonSchema & { 'x-collections'?: Collection[] };

/** Every field of a collection's front matter, those inside others after them, in the schema's order. */
export function fieldsOf(collection: Collection): Field[] {
  return fieldsIn(frontMatterJsonSchema(collection) as Schema, '');
}

/** Every line of `site.yaml`. */
export function settingsFields(): Field[] {
  return fieldsIn(settingsJsonSchema() as Schema, '');
}

/** The front matter of a page of the site. */
export function pageFields(): Field[] {
  return fieldsIn(pageJsonSchema() as Schema, '');
}

/** The attributes of a quotation. */
export function quotationFields(): Field[] {
  return fieldsIn(quotationJsonSchema() as Schema, '');
}

function fieldsIn(schema: Schema, prefix: string): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
    const property = value as Schema;
    const path = `${prefix}${name}`;
    const item = itemOf(property);
    const isList = property.type === 'array' && !Array.isArray(property.items) && !property.prefixItems;
    const own: Field = {
      path,
      isRequired: schema.required?.includes(name) ?? false,
      form: formOf(property),
      description: property.description ?? '',
      words: (item.enum ?? []).map(String),
      collections: item['x-collections'] ?? [],
      isList,
    };
    return [own, ...fieldsIn(item, `${path}${isList ? '[]' : ''}.`)];
  });
}

/** The schema of what a list holds, of the first choice, or of the field itself. */
function itemOf(schema: Schema): Schema {
  if (schema.anyOf?.[0]) return itemOf(schema.anyOf[0] as Schema);
  if (schema.type === 'array' && typeof schema.items === 'object' && !Array.isArray(schema.items)) {
    return itemOf(schema.items as Schema);
  }
  return schema;
}

function formOf(schema: Schema): string {
  if (schema.title === 'Moment') return 'moment, `2031-05-14T18:00+01:00`';
  if (schema.title === 'Day') return 'day, `2031-05-14`';
  if (schema.title === 'Date') return 'date, `2031-05-14`, `2031-05`, `2031` or an interval';
  if (schema.anyOf?.[0]) return `${formOf(schema.anyOf[0] as Schema)}, or a list of them`;
  const to = schema['x-collections'];
  if (to) return `id of ${to.map((collection) => withArticle(nouns[collection])).join(' or ')}`;
  if (schema.enum) return `one of ${schema.enum.map((word) => `\`${word}\``).join(', ')}`;
  if (schema.type === 'boolean') return '`true` or `false`';
  if (schema.type === 'number') return 'number';
  if (schema.type === 'object') return 'fields of its own';
  if (schema.type === 'array') return formOfList(schema);
  return schema.maxLength === undefined ? 'text' : `text, at most ${schema.maxLength} characters`;
}

function formOfList({ items, prefixItems }: Schema): string {
  if (prefixItems || Array.isArray(items)) return 'list of two numbers';
  const item = items as Schema;
  if (item.type === 'object') return 'list, each with fields of its own';
  const to = item['x-collections'];
  return to ? `list of ids of ${to.join(' or ')}` : `list, each ${formOf(item)}`;
}
