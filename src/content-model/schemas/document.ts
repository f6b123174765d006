import * as z from 'zod';
import { edtfDate, everyEntry, oneOf, oneOrMore, ref, refs, sourceIds, text } from './fields.ts';

const documentKinds = [
  'draft treaty',
  'treaty',
  'agreement',
  'memorandum',
  'declaration',
  'response',
  'letter',
  'joint statement',
  'press report',
] as const;

export const documentSchema = z
  .strictObject({
    title: text('othersTitle', 240).describe('The title of the document'),
    date: edtfDate().describe('The day it was handed over, or published where it was not handed over'),
    kind: oneOf(documentKinds).describe('What sort of document it is'),
    by: oneOrMore(ref('parties', 'people')).optional().describe('Who wrote it'),
    to: oneOrMore(ref('parties', 'people')).optional().describe('Whom it is addressed to'),
    published: edtfDate().optional().describe('When the text became public, where that was another day'),
    full_text: ref('sources').optional().describe('The source whose page has the whole text'),
    provisions: z
      .array(
        z.strictObject({
          number: text('othersTitle', 120).describe('Article or heading, such as "Article 4"'),
          summary: text('ownWords', 800).describe('What it says, in our words unless in quotation marks'),
          words: text('othersWords', 1500)
            .optional()
            .describe('Its own words, which must be in the excerpt of one of its sources'),
          topics: refs('topics').optional().describe('What it bears on'),
          answers: z
            .array(
              z.strictObject({
                document: ref('documents').describe('The document that it answers'),
                number: text('othersTitle', 120).describe(
                  'The number of the provision there, as it is written there',
                ),
              }),
              { error: 'must be a list of provisions, each with document and number' },
            )
            .optional()
            .describe('Which provisions of an earlier document it answers'),
          sources: sourceIds().optional(),
        }),
      )
      .optional()
      .describe('What it says, point by point'),
    sources: sourceIds().optional(),
    ...everyEntry,
  })
  .describe('A paper handed over, exchanged or published. The body says what it is.');
