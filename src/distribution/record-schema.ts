import { schemaPath } from '../content-model/addresses.ts';
import type { Collection } from '../content-model/collections.ts';
import { idPattern } from '../content-model/ids.ts';
import { frontMatterJsonSchema, type JsonSchema } from '../content-model/json-schema.ts';
import type { Site } from '../content-model/site.ts';
import { addressField } from './data-records.ts';

/** JSON Schema (2020-12) of one record in `/data/<collection>.json`: its front matter, with id and address. */
export function recordSchema(site: Site, collection: Collection): JsonSchema {
  const address = addressField(collection);
  const { properties, required, ...schema } = frontMatterJsonSchema(collection, {
    io: 'output',
    target: 'draft-2020-12',
    address: `${site.url}${schemaPath(collection)}`,
  });
  return {
    ...schema,
    title: `A record of ${collection}`,
    properties: {
      id: {
        type: 'string',
        pattern: idPattern.source,
        description: 'The name by which other records refer to it',
      },
      [address]: { type: 'string', format: 'uri', description: 'Its page' },
      ...properties,
    },
    required: ['id', address, ...(required ?? [])],
  };
}

/** JSON Schema (2020-12) of one record in `/data/statements.json`. */
export function statementRecordSchema(site: Site): JsonSchema {
  const id = { type: 'string', pattern: idPattern.source } as const;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
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
      url: { type: 'string', format: 'uri', description: 'Its permalink' },
      speaker: { ...id, description: 'Id of a person, or of a party for a text without a named author' },
      on: { type: 'string', description: 'The day it was said, as an EDTF date' },
      event: { type: ['string', 'null'], description: 'Id of the event it was said at' },
      source: { ...id, description: 'Id of the source that has these words' },
      via: {
        type: 'array',
        items: { type: 'string' },
        description: 'Through whom the words came, outermost first: ids, or "unnamed: " and a description',
      },
      lang: { type: 'string', description: 'Language of the words, as a BCP 47 tag' },
      translator: {
        type: ['string', 'null'],
        description: 'Who put the words into this language; ours for a translation of our own',
      },
      original: {
        type: ['object', 'null'],
        description:
          'The words in the language in which they were spoken or written; null where text has them',
        properties: {
          lang: { type: 'string', description: 'Their language, as a BCP 47 tag' },
          text: { type: 'string', description: 'The exact words' },
          source: { ...id, description: 'Id of the source that has them' },
        },
        required: ['lang', 'text', 'source'],
        additionalProperties: false,
      },
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
