import * as z from 'zod';
import { upkeep } from './field-roles.ts';
import { day, edtfDate, everyEntry, languageTag, oneOf, text, trueOrFalse, webAddress } from './fields.ts';

export const sourceKinds = [
  'transcript',
  'official',
  'agency',
  'newspaper',
  'broadcaster',
  'analysis',
  'aggregator',
] as const;

export const sourceSchema = z
  .strictObject({
    title: text('othersTitle', 400).describe('The headline or title, in its own language'),
    publisher: text('name', 200).describe('Who published it'),
    url: webAddress().describe('Where it stands'),
    published: edtfDate().describe('When it was published, as precisely as its page shows'),
    accessed: upkeep(day()).describe('The day we last read it'),
    language: languageTag().describe('The language of the page'),
    kind: oneOf(sourceKinds).describe(
      'What sort of source it is; aggregator: a copy, retelling or machine translation',
    ),
    state_media: trueOrFalse().optional().describe('true for an outlet that a state owns or directs'),
    archived: upkeep(
      z.strictObject({
        url: webAddress().describe('Address of the archived copy'),
        on: day().describe('Day of the copy'),
      }),
    )
      .optional()
      .describe('A copy that stays when the page is gone'),
    original: z
      .strictObject({
        publisher: text('name', 200).describe('Who said or published it first'),
        title: text('othersTitle', 400).optional().describe('Its title there'),
        url: webAddress().optional().describe('Its address there, as far as it is known'),
      })
      .optional()
      .describe('Where the words come from, when this page is a copy or a retelling'),
    notes: z
      .array(
        z.strictObject({
          on: upkeep(day()).describe('Day on which the page was read for this'),
          text: text('ownWords', 400).describe('One thing that the page states, in words of our own'),
        }),
        { error: 'must be a list of notes, each with on and text' },
      )
      .optional()
      .describe('What the page states and no quotation shows: who, what, when, where, figures'),
    note: text('ownWords', 800)
      .optional()
      .describe('What a reader must know about it, such as a machine translation'),
    ...everyEntry,
  })
  .describe('A page that facts rest on. The body is the excerpt that quotations are checked against.');
