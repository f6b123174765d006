import type { Collection } from '../content-model/collections.ts';
import {
  frontMatterJsonSchema,
  pageJsonSchema,
  quotationJsonSchema,
  settingsJsonSchema,
} from '../content-model/json-schema.ts';
import { describeType, type FieldSchema, type FieldType, fieldType } from './field-type.ts';

/** One field of front matter, as guides and prompts describe it to authors. */
export interface Field {
  /** `title`, `dateline.place`, `corrections[].on` */
  path: string;
  isRequired: boolean;
  type: FieldType;
  /** The type in words. */
  form: string;
  /** What it is for: the schema's own words. */
  description: string;
}

/** Every field of a collection's front matter, those inside others after them, in the schema's order. */
export function fieldsOf(collection: Collection): Field[] {
  return fieldsIn(frontMatterJsonSchema(collection) as FieldSchema, '');
}

/** Every line of `site.yaml`. */
export function settingsFields(): Field[] {
  return fieldsIn(settingsJsonSchema() as FieldSchema, '');
}

/** The front matter of a page of the site. */
export function pageFields(): Field[] {
  return fieldsIn(pageJsonSchema() as FieldSchema, '');
}

/** The attributes of a quotation. */
export function quotationFields(): Field[] {
  return fieldsIn(quotationJsonSchema() as FieldSchema, '');
}

function fieldsIn(schema: FieldSchema, prefix: string): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
    const property = value as FieldSchema;
    const path = `${prefix}${name}`;
    const type = fieldType(property);
    const own: Field = {
      path,
      isRequired: schema.required?.includes(name) ?? false,
      type,
      form: describeType(type),
      description: property.description ?? '',
    };
    const isListOfFields = type.kind === 'list' && type.of.kind === 'fields';
    return [own, ...fieldsIn(itemSchema(property), `${path}${isListOfFields ? '[]' : ''}.`)];
  });
}

/** The schema of what a list holds, or of the field itself. */
function itemSchema(schema: FieldSchema): FieldSchema {
  const { items } = schema;
  return typeof items === 'object' && !Array.isArray(items) ? (items as FieldSchema) : schema;
}
