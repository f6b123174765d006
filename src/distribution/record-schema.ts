import { fileSchemaPath, schemaPath } from '../content-model/addresses.ts';
import type { Collection } from '../content-model/collections.ts';
import { idPattern } from '../content-model/ids.ts';
import { frontMatterJsonSchema, type JsonSchema } from '../content-model/json-schema.ts';
import type { Site } from '../content-model/site.ts';
import { addressField } from './data-records.ts';

const draft = 'https://json-schema.org/draft/2020-12/schema';

const instant = '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(Z|[+-]\\d{2}:\\d{2})$';

/**
 * JSON Schema (2020-12) of one record in `/data/<collection>.json`: its front matter, with id, address and text. It holds
 * no keyword or format of its own, which strict validators refuse.
 */
export function recordSchema(site: Site, collection: Collection): JsonSchema {
  const address = addressField(collection);
  const { properties, required, ...schema } = withoutOwnKeywords(
    frontMatterJsonSchema(collection, {
      io: 'output',
      target: 'draft-2020-12',
      address: `${site.url}${schemaPath(collection)}`,
    }),
  ) as JsonSchema;
  const { draft: _draft, added: _added, ...fields } = properties ?? {};
  return {
    ...schema,
    title: `A record of ${collection}`,
    properties: {
      id: {
        type: 'string',
        pattern: idPattern.source,
        description: 'The name by which other records refer to it',
      },
      [address]: webAddress('Its page'),
      ...fields,
      added: {
        type: 'string',
        pattern: instant,
        description: 'When it came into the record, where that is known',
      },
      changed: {
        type: 'string',
        pattern: instant,
        description: 'When it last changed, where that is known',
      },
      body: {
        type: 'object',
        description: 'Its text, if it has one',
        properties: {
          markdown: { type: 'string', description: 'As Markdown that reads anywhere, with notes' },
          html: { type: 'string', description: 'As HTML, with its sources' },
        },
        required: ['markdown', 'html'],
        additionalProperties: false,
      },
    },
    required: ['id', address, ...(required ?? [])],
  };
}

/** JSON Schema (2020-12) of a file of records. */
export function fileSchema(site: Site, name: Collection | 'statements'): JsonSchema {
  const {
    $schema: _schema,
    $id: _id,
    ...record
  } = name === 'statements' ? statementRecordSchema(site) : recordSchema(site, name);
  return {
    $schema: draft,
    $id: `${site.url}${fileSchemaPath(name)}`,
    title: `All ${name}`,
    type: 'object',
    properties: {
      edition: {
        type: 'string',
        pattern: '^\\d{4}-\\d{2}-\\d{2}\\+[0-9a-f]{8}$',
        description: 'Names the state of all the data: the day of the last change, and a digest',
      },
      date: {
        type: 'string',
        pattern: '^\\d{4}-\\d{2}-\\d{2}$',
        description: 'The day of the last change',
      },
      records: { type: 'array', items: { $ref: '#/$defs/record' } },
    },
    required: ['edition', 'date', 'records'],
    additionalProperties: false,
    $defs: { record },
  };
}

function webAddress(description: string): JsonSchema {
  return { type: 'string', pattern: '^https?://', description };
}

function orNull({ description, ...schema }: JsonSchema): JsonSchema {
  return { ...(description !== undefined && { description }), anyOf: [schema, { type: 'null' }] };
}

/** Leaves out what only our own programs read: `x-collections`. A tuple says that it holds nothing more. */
function withoutOwnKeywords(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutOwnKeywords);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { prefixItems } = schema as { prefixItems?: unknown[] };
  return {
    ...Object.fromEntries(
      Object.entries(schema)
        .filter(([name]) => !name.startsWith('x-'))
        .map(([name, value]) => [name, withoutOwnKeywords(value)]),
    ),
    ...(prefixItems && { minItems: prefixItems.length, items: false }),
  };
}

/** JSON Schema (2020-12) of one record in `/data/statements.json`. */
export function statementRecordSchema(site: Site): JsonSchema {
  const id = { type: 'string', pattern: idPattern.source } as const;
  return {
    $schema: draft,
    $id: `${site.url}${schemaPath('statements')}`,
    title: 'A record of statements',
    description: 'Words of one speaker, on one day, as one source has them.',
    type: 'object',
    properties: {
      id: {
        type: 'string',
        pattern: '^[a-z0-9-]+#[a-z0-9-]+$',
        description: 'Id of the entry that holds the quotation, #, and its own id',
      },
      url: webAddress('Its permalink'),
      speaker: { ...id, description: 'Id of a person, or of a party for a text without a named author' },
      on: { type: 'string', description: 'The day it was said, as an EDTF date' },
      event: orNull({ ...id, description: 'Id of the event it was said at' }),
      source: { ...id, description: 'Id of the source that has these words' },
      via: {
        type: 'array',
        items: { type: 'string' },
        description: 'Through whom the words came, outermost first: ids, or "unnamed: " and a description',
      },
      lang: { type: 'string', description: 'Language of the words, as a BCP 47 tag' },
      translator: orNull({
        type: 'string',
        description: 'Who put the words into this language; ours for a translation of our own',
      }),
      original: orNull({
        type: 'object',
        description:
          'The words in the language in which they were spoken or written; null where text has them',
        properties: {
          lang: { type: 'string', description: 'Their language, as a BCP 47 tag' },
          text: { type: 'string', description: 'The exact words' },
          source: { ...id, description: 'Id of the source that has them' },
        },
        required: ['lang', 'text', 'source'],
        additionalProperties: false,
      }),
      topics: { type: 'array', items: id, description: 'Ids of the topics they are about' },
      text: { type: 'string', description: 'The exact words; […] stands for words left out' },
    },
    required: [
      'id',
      'url',
      'speaker',
      'on',
      'event',
      'source',
      'via',
      'lang',
      'translator',
      'original',
      'topics',
      'text',
    ],
    additionalProperties: false,
  };
}
