/** A feed as its writers (Atom, JSON Feed) take it: finished, in the order in which readers see it. */
export interface Feed {
  title: string;
  subtitle: string;
  /** Site-absolute address of the feed's own file. */
  path: string;
  /** Site-absolute address of the page that it follows. */
  page: string;
  /** RFC 3339; that of the newest entry, or of the edition when there is none. */
  updated: string;
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** Absolute address, which is also what identifies it. */
  url: string;
  title: string;
  /** Plain text. */
  summary: string;
  /** The whole text as HTML with absolute addresses. */
  html?: string;
  /** RFC 3339. What is only known by its day counts from the start of that day in UTC. */
  published: string;
  updated: string;
  author: string;
  /** Language of title and summary, where it is not the site's. */
  lang?: string;
  categories: { id: string; label: string }[];
  picture?: string;
}

/** The newest first, as many as a feed carries; of one moment, the last address first, as the site lists articles. */
export function newestFirst(entries: FeedEntry[], most: number): FeedEntry[] {
  return entries
    .map((entry) => ({ entry, at: Date.parse(entry.updated) }))
    .sort((a, b) => b.at - a.at || (a.entry.url < b.entry.url ? 1 : -1))
    .slice(0, most)
    .map(({ entry }) => entry);
}
