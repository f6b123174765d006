import * as z from 'zod';
import { day, everyEntry, oneOf, ref, sourceIds, text } from './fields.ts';

const stances = ['demands', 'offers', 'accepts', 'rejects', 'defers', 'warns', 'denies'] as const;

export const topicSchema = z
  .strictObject({
    title: text('ownTitle', 140).describe('What is argued about, in a few words'),
    question: text('ownWords', 300).describe('The question the parties give different answers to'),
    aliases: z.array(text('name', 100)).optional().describe('Other words by which people search for it'),
    positions: z
      .array(
        z.strictObject({
          party: ref('parties').describe('Whose position it is'),
          person: ref('people').optional().describe('Who stated it'),
          on: day().describe('The day it was stated'),
          stance: oneOf(stances).describe('What the party does with the demand'),
          in_short: text('ownWords', 70)
            .optional()
            .describe(
              'The position as the object of its stance, for the table of positions: "any limit on the right to choose alliances"',
            ),
          summary: text('ownWords', 600).describe('The position in one or two sentences, attributed'),
          sources: sourceIds().min(1, { error: 'needs at least one source id' }),
        }),
      )
      .optional()
      .describe('Dated positions, one row each time a party took one'),
    ...everyEntry,
  })
  .describe('A matter in dispute. The body is its background, told neutrally.');
