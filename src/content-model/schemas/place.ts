import * as z from 'zod';
import { everyEntry, ref, sourceIds, text } from './fields.ts';

export const placeSchema = z
  .strictObject({
    name: text(100).describe('The name as the site writes it'),
    part_of: ref('places').optional().describe('The city or site that it is in'),
    country: text(100).optional().describe('Country it lies in'),
    aliases: z.array(text(100)).optional().describe('Other names by which people search'),
    coordinates: z
      .tuple(
        [
          z
            .number({ error: 'latitude must be a number' })
            .min(-90, { error: 'latitude goes from -90 to 90' })
            .max(90, { error: 'latitude goes from -90 to 90' }),
          z
            .number({ error: 'longitude must be a number' })
            .min(-180, { error: 'longitude goes from -180 to 180' })
            .max(180, { error: 'longitude goes from -180 to 180' }),
        ],
        { error: 'must be [latitude, longitude] in degrees, for example [46.21, 6.15]' },
      )
      .optional()
      .describe('[latitude, longitude] in degrees, WGS 84'),
    sources: sourceIds().optional(),
    ...everyEntry,
  })
  .describe('A city or venue.');
