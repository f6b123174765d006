import type { Instant } from '../dates/rfc3339.ts';
import type { Collection } from './collections.ts';

/** When an entry was first published, when its file last changed, and when each of its quotations came into it. */
export interface EntryHistory {
  /** The first commit that had it, and not as a draft. */
  added: Instant;
  changed: Instant;
  /** By the quotation's own id. */
  quotations: Readonly<Record<string, Instant>>;
}

/** What git knows of the entries. */
export interface History {
  /** The moment of the last commit. Uncommitted changes count as of then. */
  last: Instant;
  /** By `historyKey`. */
  entries: Readonly<Record<string, EntryHistory>>;
}

/** `events/2031-05-14-first-meeting`: stays the same when a file moves to a folder inside its collection. */
export function historyKey({ collection, id }: { collection: Collection; id: string }): string {
  return `${collection}/${id}`;
}
