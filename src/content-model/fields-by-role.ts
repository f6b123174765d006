import * as z from 'zod';
import type { Collection } from './collections.ts';
import type { WrittenEntry } from './entry.ts';
import { entrySchemas } from './entry-schemas.ts';
import { unwrapOnce } from './schema-problems.ts';
import { type FieldRole, fieldRoles, upkeepFields } from './schemas/field-roles.ts';
import { pageSchema } from './site-page.ts';

/** A field of a schema that holds a value, with what its definition says about it. */
export interface SchemaField {
  /** Field names from the outermost to its own; lists add nothing. */
  path: readonly string[];
  /** Undefined only if the definition of the field forgot it. */
  role: FieldRole | undefined;
  /** Whether it only says when the entry was checked or corrected, so that a change is not news. */
  isUpkeep: boolean;
}

/** Every field of a schema that holds a value, in the order of the schema. */
export function schemaFields(schema: z.ZodType): SchemaField[] {
  return fieldsIn(schema, [], false);
}

function fieldsIn(schema: z.ZodType, path: readonly string[], isInUpkeep: boolean): SchemaField[] {
  const isUpkeep = isInUpkeep || upkeepFields.get(schema) !== undefined;
  const role = fieldRoles.get(schema)?.role;
  if (role !== undefined) return [{ path, role, isUpkeep }];
  const inner = unwrapOnce(schema);
  if (inner) return fieldsIn(inner, path, isUpkeep);
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) =>
      fieldsIn(field, [...path, name], isUpkeep),
    );
  }
  if (schema instanceof z.ZodArray) return fieldsIn(schema.element as z.ZodType, path, isUpkeep);
  // All items of a tuple and all options of a union have the same role.
  const [first] =
    schema instanceof z.ZodTuple ? schema.def.items : schema instanceof z.ZodUnion ? schema.options : [];
  return first === undefined
    ? [{ path, role: undefined, isUpkeep }]
    : fieldsIn(first as z.ZodType, path, isUpkeep);
}

/** A text in front matter, and the path to it. */
export interface FieldText {
  text: string;
  path: (string | number)[];
  field: SchemaField;
}

/** The texts in fields of these roles, at any depth, in the order in which they are written. */
export function textsOfRole(
  { collection, data }: Pick<WrittenEntry, 'collection' | 'data'>,
  ...roles: readonly FieldRole[]
): FieldText[] {
  const fields = fieldsOfCollection(collection);
  const found: FieldText[] = [];
  const walk = (value: unknown, path: FieldText['path'], names: string) => {
    if (typeof value === 'string') {
      const field = fields.get(names);
      if (field?.role !== undefined && roles.includes(field.role)) found.push({ text: value, path, field });
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, [...path, index], names);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value))
        walk(inner, [...path, name], names === '' ? name : `${names}.${name}`);
    }
  };
  walk(data, [], '');
  return found;
}

const knownFields = new Map<Collection, ReadonlyMap<string, SchemaField>>();

function fieldsOfCollection(collection: Collection): ReadonlyMap<string, SchemaField> {
  let fields = knownFields.get(collection);
  if (!fields) {
    // Pages of the site follow the rules for prose too, and have their own schema.
    const schema: z.ZodType = entrySchemas[collection] ?? pageSchema;
    fields = new Map(schemaFields(schema).map((field) => [field.path.join('.'), field]));
    knownFields.set(collection, fields);
  }
  return fields;
}
