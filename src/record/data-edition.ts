import { createHash } from 'node:crypto';
import { everyEntry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import type { Day } from '../dates/calendar.ts';
import { latest, startOfDay, utcDay } from '../dates/rfc3339.ts';
import { lastChange } from './history.ts';
import { onceForEachSite } from './of-site.ts';

/** Names the state of the data, for citations: two data sets that differ have different editions. */
export interface DataEdition {
  /** Its day, and a digest of all that the data hold: `2031-05-31+1a2b3c4d`. */
  id: string;
  /** The day of the last change, as far as that is known. */
  date: Day;
}

/** The edition follows every change of an entry, wherever the site is served. */
export const dataEdition = onceForEachSite((site: Site): DataEdition => {
  const entries = everyEntry(site.entries);
  const changed = latest([startOfDay(site.edition), lastChange(site)]) ?? startOfDay(site.edition);
  const digest = createHash('sha256').update(JSON.stringify(site.settings));
  for (const { collection, id, data, body } of entries) {
    const quotations = body.quotations.map(({ line: _, column: __, ...quotation }) => quotation);
    digest.update(JSON.stringify([collection, id, data, body.parts, quotations]));
  }
  const date = utcDay(changed);
  return { id: `${date}+${digest.digest('hex').slice(0, 8)}`, date };
});
