import * as z from 'zod';
import { day, edtfDate, everyEntry, oneOrMore, ref, sourceIds, text } from './fields.ts';

export const promiseSchema = z
  .strictObject({
    title: text('ownTitle', 140).describe('What was promised'),
    by: oneOrMore(ref('people', 'parties')).describe('Who promised it'),
    to: oneOrMore(ref('people', 'parties')).describe('To whom'),
    said: z
      .strictObject({
        on: day().describe('The day it was promised'),
        statement: text('reference')
          .optional()
          .describe('The statement that promised it, as entry-id#quotation-id'),
        sources: sourceIds().optional(),
      })
      .refine((said) => said.statement !== undefined || (said.sources?.length ?? 0) > 0, {
        error: 'needs a statement (entry-id#quotation-id) or sources',
      })
      .describe('When it was promised, and the words or sources that show it'),
    due: edtfDate().describe('By when; an interval such as 2031-05-19/2031-05-25 for "next week"'),
    due_as_written: text('othersWords')
      .optional()
      .describe('The words of the promise for its date, such as "next week"'),
    kept: z
      .strictObject({
        on: day().describe('The day it was kept'),
        document: ref('documents').optional().describe('The document that kept it'),
        sources: sourceIds().optional(),
      })
      .optional()
      .describe('When and how it was kept'),
    withdrawn: z
      .strictObject({
        on: day().describe('The day it was withdrawn'),
        sources: sourceIds().optional(),
      })
      .optional()
      .describe('When it was taken back or called off'),
    ...everyEntry,
  })
  .describe('Something one side said it would do. The body tells what became of it.');
