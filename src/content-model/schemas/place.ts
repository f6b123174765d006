import * as z from 'zod';
import { degrees, everyEntry, ref, sourceIds, text } from './fields.ts';

export const placeSchema = z
  .strictObject({
    name: text('entryName', 100).describe('The name as the site writes it'),
    part_of: ref('places').optional().describe('The city or site that it is in'),
    country: text('name', 100).optional().describe('Country it lies in'),
    aliases: z.array(text('name', 100)).optional().describe('Other names by which people search'),
    coordinates: z
      .tuple([degrees('latitude', 90), degrees('longitude', 180)], {
        error: 'must be [latitude, longitude] in degrees, for example [46.21, 6.15]',
      })
      .optional()
      .describe('[latitude, longitude] in degrees, WGS 84'),
    sources: sourceIds().optional(),
    ...everyEntry,
  })
  .describe('A city or venue.');
