import * as z from 'zod';
import { speakerCollections } from '../collections.ts';
import { edtfDate, languageTag, ref, text } from './fields.ts';

/** The value of `translator` for a translation made by the site itself. */
export const ownTranslator = 'ours';

/** The attributes of an `:::original` directive, as written there. */
export const originalSchema = z
  .strictObject({
    lang: languageTag().describe('Language in which the words were spoken or written'),
    source: ref('sources')
      .optional()
      .describe('The source whose excerpt has these words; that of the quotation when left out'),
  })
  .describe('The words of the quotation above in their own language.');

/** The attributes of a `:::quote` directive, as written there. */
export const statementSchema = z
  .strictObject({
    by: ref(...speakerCollections).describe(
      'Who said it: a person, or a party for a text without a named author',
    ),
    on: edtfDate().describe('The day it was said'),
    event: ref('events')
      .optional()
      .describe('The event it was said at; the event itself when it stands in one'),
    source: ref('sources').describe('The source whose excerpt has these words'),
    lang: languageTag().default('en').describe('Language of the quoted words; en when left out'),
    translator: text('name', 200)
      .optional()
      .describe(
        `Who put the words into this language; ${ownTranslator} for a translation of our own, with the :::original under it`,
      ),
    topics: text('reference', 300)
      .optional()
      .describe('Ids of topics, with spaces between them')
      .transform((value) => (value === undefined ? [] : value.split(/[\s,;]+/).filter(Boolean))),
    via: text('reference', 400)
      .optional()
      .describe(
        'Through whom the words reached us, outermost first: source ids, people, or "unnamed: a senior official"',
      ),
  })
  .describe("A quotation: one person's words, with their source.");
