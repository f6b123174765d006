import { daysBefore, type Instant, latest } from '../dates/rfc3339.ts';

/** A feed as its writers (Atom, JSON Feed) take it: finished, in the order in which readers see it. */
export interface Feed {
  title: string;
  subtitle: string;
  /** Site-absolute address of the feed's own file. */
  path: string;
  /** Site-absolute address of the page that it follows. */
  page: string;
  /** That of the newest entry; of an empty feed, earlier than any entry can be. */
  updated: Instant;
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** Identifies it, wherever the site is served. */
  id: string;
  /** Absolute address. */
  url: string;
  title: string;
  /** Plain text. */
  summary: string;
  /** The whole text as HTML with absolute addresses; the same in every feed. */
  html?: string;
  /** When an article says that it was published; when anything else came into the record. */
  published: Instant;
  /** When readers last had reason to read it: when it came into the record, or was last corrected. */
  updated: Instant;
  author: string;
  /** Language of title and summary, where it is not the site's. */
  lang?: string;
  categories: { id: string; label: string }[];
  /** Absolute address of a PNG. */
  picture?: string;
}

/** Whatever is new within so many days is in a feed, however much it is. */
const newDays = 90;

/**
 * The last updated first, as many as a feed carries, or more if more are new; of one moment, the last published first,
 * then the last address, as the site lists articles.
 *
 * @param now when the record last changed; where that is not known, a feed is cut by number alone
 */
export function newestFirst(
  entries: readonly FeedEntry[],
  most: number,
  now: Instant | undefined,
): FeedEntry[] {
  const since = now === undefined ? Number.POSITIVE_INFINITY : Date.parse(daysBefore(now, newDays));
  return entries
    .map((entry) => ({ entry, at: Date.parse(entry.updated), first: Date.parse(entry.published) }))
    .sort((a, b) => b.at - a.at || b.first - a.first || (a.entry.url < b.entry.url ? 1 : -1))
    .filter(({ at }, index) => index < most || at >= since)
    .map(({ entry }) => entry);
}

/** The moment of the newest entry of a feed; undefined for an empty one. */
export function lastUpdate(entries: readonly FeedEntry[]): Instant | undefined {
  return latest(entries.map(({ updated }) => updated));
}
