import * as z from 'zod';
import { edtfDate, everyEntry, oneOf, oneOrMore, ref, refs, sourceIds, text } from './fields.ts';

const documentKinds = ['draft treaty', 'response', 'letter', 'joint statement', 'press report'] as const;

export const documentSchema = z
  .strictObject({
    title: text('othersTitle', 240).describe('The title of the document'),
    date: edtfDate().describe('The day it was handed over, or published where it was not handed over'),
    kind: oneOf(documentKinds).describe('What sort of document it is'),
    by: oneOrMore(ref('parties', 'people')).optional().describe('Who wrote it'),
    to: oneOrMore(ref('parties', 'people')).optional().describe('Whom it is addressed to'),
    published: edtfDate().optional().describe('When the text became public, where that was another day'),
    provisions: z
      .array(
        z.strictObject({
          number: text('othersTitle', 120).describe('Article or heading, such as "Article 4"'),
          summary: text('ownWords', 800).describe('What it says, in our words unless in quotation marks'),
          topics: refs('topics').optional().describe('What it bears on'),
          sources: sourceIds().optional(),
        }),
      )
      .optional()
      .describe('What it says, point by point'),
    sources: sourceIds().optional(),
    ...everyEntry,
  })
  .describe('A paper handed over, exchanged or published. The body says what it is.');
