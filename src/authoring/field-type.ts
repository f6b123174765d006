import { type Collection, nouns, withArticle } from '../content-model/collections.ts';
import type { JsonSchema } from '../content-model/json-schema.ts';

/** What may be written in a field. */
export type FieldType =
  | { kind: 'moment' }
  | { kind: 'day' }
  | { kind: 'date' }
  | { kind: 'text'; maxLength?: number }
  /** Ids of entries of these collections. */
  | { kind: 'id'; collections: readonly Collection[] }
  | { kind: 'choice'; words: readonly string[] }
  | { kind: 'trueOrFalse' }
  | { kind: 'coordinates' }
  /** Fields of its own, which the list of fields has after it. */
  | { kind: 'fields' }
  /** A list, or one value alone where `mayBeAlone`. */
  | { kind: 'list'; of: FieldType; mayBeAlone: boolean };

/** A JSON Schema as src/content-model/json-schema.ts makes it. */
export type FieldSchema = JsonSchema & { 'x-collections'?: Collection[] };

/** The type of a field, from its JSON Schema. */
export function fieldType(schema: FieldSchema): FieldType {
  if (schema.title === 'Moment') return { kind: 'moment' };
  if (schema.title === 'Day') return { kind: 'day' };
  if (schema.title === 'Date') return { kind: 'date' };
  if (schema.anyOf?.[0])
    return { kind: 'list', of: fieldType(schema.anyOf[0] as FieldSchema), mayBeAlone: true };
  const collections = schema['x-collections'];
  if (collections) return { kind: 'id', collections };
  if (schema.enum) return { kind: 'choice', words: schema.enum.map(String) };
  if (schema.type === 'boolean') return { kind: 'trueOrFalse' };
  if (schema.type === 'object') return { kind: 'fields' };
  if (schema.type === 'array') {
    const { items, prefixItems } = schema;
    if (prefixItems || Array.isArray(items)) return { kind: 'coordinates' };
    return { kind: 'list', of: fieldType(items as FieldSchema), mayBeAlone: false };
  }
  return { kind: 'text', ...(schema.maxLength !== undefined && { maxLength: schema.maxLength }) };
}

/** The type of what a list holds, or of the field itself. */
function itemType(type: FieldType): Exclude<FieldType, { kind: 'list' }> {
  return type.kind === 'list' ? itemType(type.of) : type;
}

/** The words a field may hold, where there are only a few. */
export function wordsOfType(type: FieldType): readonly string[] {
  const item = itemType(type);
  return item.kind === 'choice' ? item.words : [];
}

/** Which collections the ids in a field are of; empty for a field that names no entry. */
export function collectionsOfType(type: FieldType): readonly Collection[] {
  const item = itemType(type);
  return item.kind === 'id' ? item.collections : [];
}

/** In words: `text, at most 140 characters`, `id of a place`, ``one of `report`, `analysis` ``. */
export function describeType(type: FieldType): string {
  switch (type.kind) {
    case 'moment':
      return 'moment, `2031-05-14T18:00+01:00`';
    case 'day':
      return 'day, `2031-05-14`';
    case 'date':
      return 'date, `2031-05-14`, `2031-05`, `2031` or an interval';
    case 'text':
      return type.maxLength === undefined ? 'text' : `text, at most ${type.maxLength} characters`;
    case 'id':
      return `id of ${anyOf(type.collections)}`;
    case 'choice':
      return `one of ${type.words.map((word) => `\`${word}\``).join(', ')}`;
    case 'trueOrFalse':
      return '`true` or `false`';
    case 'coordinates':
      return 'list of two numbers';
    case 'fields':
      return 'fields of its own';
    case 'list':
      if (type.mayBeAlone) return `${describeType(type.of)}, or a list of them`;
      if (type.of.kind === 'fields') return 'list, each with fields of its own';
      if (type.of.kind === 'id') return `list of ids of ${type.of.collections.join(' or ')}`;
      return `list, each ${describeType(type.of)}`;
  }
}

/** `a person or a party` */
export function anyOf(collections: readonly Collection[]): string {
  return collections.map((collection) => withArticle(nouns[collection])).join(' or ');
}
