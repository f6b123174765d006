import * as z from 'zod';
import { type Collection, nouns, withArticle } from './collections.ts';
import { entrySchemas } from './entry-schemas.ts';
import { idPattern } from './ids.ts';
import { references } from './schemas/fields.ts';
import { statementSchema } from './schemas/statement.ts';
import { pageSchema } from './site-page.ts';
import { siteSettingsSchema } from './site-settings.ts';

/** A JSON Schema as plain data. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Options of a JSON Schema. */
export interface JsonSchemaOptions {
  /** `input` (the default): what authors write. `output`: what it is parsed to. */
  io?: 'input' | 'output';
  /** `draft-07` is what editors understand best. */
  target?: 'draft-07' | 'draft-2020-12';
  /** Its own address, as `$id`. */
  address?: string;
  /** Ids to offer as examples wherever an entry of that collection may be named; other ids are still accepted. */
  ids?: Partial<Record<Collection, Iterable<string>>>;
}

/**
 * JSON Schema of a collection's front matter. Descriptions are those of our schemas; a field that refers to other
 * entries says of which collections (`x-collections`).
 * It is a first check for editors and other programs; only the checker knows which days, ids and quotations exist.
 */
export function frontMatterJsonSchema(
  collection: Collection,
  { address, ...options }: JsonSchemaOptions = {},
): JsonSchema {
  const { $schema, ...schema } = asJsonSchema(entrySchemas[collection], options);
  return {
    ...($schema !== undefined && { $schema }),
    ...(address !== undefined && { $id: address }),
    title: `Front matter of ${withArticle(nouns[collection])}`,
    ...schema,
  };
}

/** JSON Schema of `site.yaml`. */
export function settingsJsonSchema(options: JsonSchemaOptions = {}): JsonSchema {
  return { title: 'Settings of the site', ...asJsonSchema(siteSettingsSchema, options) };
}

/** JSON Schema of the front matter of a page of the site. */
export function pageJsonSchema(): JsonSchema {
  return { title: 'Front matter of a page of the site', ...asJsonSchema(pageSchema, {}) };
}

/** JSON Schema of a quotation's attributes; each is text, as written. */
export function quotationJsonSchema(): JsonSchema {
  return asJsonSchema(statementSchema, {});
}

function asJsonSchema(
  schema: z.ZodType,
  { io = 'input', target = 'draft-07', ids = {} }: Omit<JsonSchemaOptions, 'address'>,
): JsonSchema {
  return z.toJSONSchema(schema, {
    io,
    target,
    override: ({ zodSchema, jsonSchema }) => {
      // An empty default only marks a value that comes from site.yaml.
      if (jsonSchema.default === '') delete jsonSchema.default;
      const held = references.get(zodSchema);
      if (!held) return;
      const wanted = held.collections.map((to) => withArticle(nouns[to])).join(' or ');
      const examples = held.collections.flatMap((to) => [...(ids[to] ?? [])]);
      Object.assign(jsonSchema, {
        title: `Id of ${wanted}`,
        pattern: idPattern.source,
        'x-collections': [...held.collections],
        ...(examples.length > 0 && { examples }),
      });
    },
  });
}
