import { type Entry, everyEntry } from '../content-model/entry.ts';
import { historyKey } from '../content-model/history.ts';
import type { Site } from '../content-model/site.ts';
import type { Statement } from '../content-model/statement.ts';
import { type Instant, latest, rfc3339, startOfDay } from '../dates/rfc3339.ts';
import { correctionsOf } from './corrections.ts';
import { onceForEachSite } from './of-site.ts';

/**
 * When an entry came into the record: its field `added`, else the first commit that published it. An entry that is not
 * committed yet counts from the last commit. Undefined if neither is known.
 */
export function addedAt({ history }: Site, entry: Entry): Instant | undefined {
  if (entry.data.added !== undefined) return startOfDay(entry.data.added);
  return history && (history.entries[historyKey(entry)]?.added ?? history.last);
}

/** When a statement came into the record: with its entry, or with the later commit that added it. */
export function statementAddedAt(site: Site, statement: Statement): Instant | undefined {
  const entry = site.byId[statement.entry.collection].get(statement.entry.id);
  if (!entry) return undefined;
  const known = site.history?.entries[historyKey(statement.entry)];
  const written =
    known === undefined ? undefined : (known.quotations[statement.anchor] ?? site.history?.last);
  return latest([addedAt(site, entry), written]);
}

/** The last announced change: a correction, or an article's update. */
export function correctedAt(entry: Entry): Instant | undefined {
  const { updated } = entry.data as { updated?: string };
  return latest([
    ...correctionsOf(entry).map(({ on }) => startOfDay(on)),
    updated === undefined ? undefined : rfc3339(updated),
  ]);
}

/** When anything of an entry last changed, as far as that is known. */
export function changedAt(site: Site, entry: Entry): Instant | undefined {
  return latest([
    addedAt(site, entry),
    correctedAt(entry),
    site.history?.entries[historyKey(entry)]?.changed,
  ]);
}

/** When the record last changed, as far as that is known. */
export const lastChange = onceForEachSite((site): Instant | undefined =>
  latest(everyEntry(site.entries).map((entry) => changedAt(site, entry))),
);
