import * as z from 'zod';
import { everyEntry, oneOf, ref, sourceIds, text } from './fields.ts';

export const partyKinds = ['state', 'alliance', 'organisation', 'ministry'] as const;

export const partySchema = z
  .strictObject({
    name: text('entryName', 140).describe('The full name'),
    short_name: text('name', 60).optional().describe('The name in lists and labels'),
    aliases: z.array(text('name', 140)).optional().describe('Other names by which people search'),
    adjectives: z
      .array(text('name', 60))
      .optional()
      .describe('Words for what belongs to it, such as Swiss for Switzerland'),
    kind: oneOf(partyKinds).describe('What sort of body it is'),
    part_of: ref('parties').optional().describe('The state or body it belongs to'),
    sources: sourceIds().optional(),
    ...everyEntry,
  })
  .describe('A state, alliance, organisation or ministry. The body says who they are here.');
