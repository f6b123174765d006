import type { Collection } from '../content-model/collections.ts';
import type { JsonSchema } from '../content-model/json-schema.ts';
import type { Site } from '../content-model/site.ts';
import { recordSchema, statementRecordSchema } from './record-schema.ts';

/** A field of the data, described as in its schema. */
export interface CodebookField {
  /** `title`, `dateline.place`, `corrections[].on` */
  name: string;
  /** `text`, `list of ids of a person`, `one of: key` */
  form: string;
  description: string;
  isRequired: boolean;
}

/** Every field of the records of a file; nested fields follow the field that contains them. */
export function codebook(site: Site, name: Collection | 'statements'): CodebookField[] {
  return fieldsIn(name === 'statements' ? statementRecordSchema(site) : recordSchema(site, name), '');
}

function fieldsIn(schema: JsonSchema, prefix: string): CodebookField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
    const field = value as JsonSchema;
    const own = withoutNull(field);
    const isList = own.type === 'array';
    const items = isList ? withoutNull((own.items ?? {}) as JsonSchema) : own;
    const path = `${prefix}${name}`;
    return [
      {
        name: path,
        form: formOf(own),
        description: field.description ?? '',
        isRequired: schema.required?.includes(name) ?? false,
      },
      ...(items.type === 'object' ? fieldsIn(items, `${path}${isList ? '[]' : ''}.`) : []),
    ];
  });
}

function formOf(schema: JsonSchema): string {
  if (schema.enum) return `one of: ${schema.enum.join(', ')}`;
  if (schema.prefixItems) return 'list of numbers';
  if (schema.type === 'array') return `list: ${formOf(withoutNull((schema.items ?? {}) as JsonSchema))}`;
  if (schema.type === 'object') return 'fields of its own';
  if (schema.title !== undefined) return schema.title.toLowerCase();
  return schema.type === 'boolean' ? 'true or false' : schema.type === 'number' ? 'number' : 'text';
}

/** The schema of a field's values other than null. */
function withoutNull(schema: JsonSchema): JsonSchema {
  const [first] = (schema.anyOf ?? []) as JsonSchema[];
  return first ?? schema;
}
