import * as z from 'zod';
import { edtfDate, everyEntry, languageTag, ref, sourceIds, text } from './fields.ts';

export const personSchema = z
  .strictObject({
    name: text('entryName', 100).describe('The name as the site writes it'),
    native_name: text('name', 100).optional().describe("The name in the person's own language and script"),
    native_lang: languageTag().optional().describe('Language of native_name'),
    aliases: z
      .array(text('name', 100))
      .optional()
      .describe('Other spellings, in any script, by which people search'),
    party: ref('parties').describe('The side the person speaks for'),
    roles: z
      .array(
        z.strictObject({
          title: text('ownTitle', 200).describe('Office held'),
          from: edtfDate().optional().describe('Since when'),
          to: edtfDate().optional().describe('Until when; left out while it lasted beyond the talks'),
        }),
      )
      .optional()
      .describe('Offices with their dates'),
    sources: sourceIds().optional(),
    ...everyEntry,
  })
  .describe('Someone who acts or speaks. The body is a short account of the role in the talks.');
