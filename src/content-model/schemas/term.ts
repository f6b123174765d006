import * as z from 'zod';
import { everyEntry, sourceIds, text } from './fields.ts';

export const termSchema = z
  .strictObject({
    title: text('ownTitle', 80).describe('The term as the articles write it'),
    aliases: z.array(text('name', 100)).optional().describe('Other forms of it, and its abbreviation'),
    summary: text('ownWords', 300).describe(
      'What it means here, in one or two sentences for a reader who knows nothing',
    ),
    sources: sourceIds().min(1, { error: 'needs at least one source id' }),
    ...everyEntry,
  })
  .describe('A word of the glossary. The body says more, where more helps.');
