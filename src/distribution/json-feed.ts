import type { Feed } from './feed.ts';
import { publication } from './publication.ts';

/** A feed as JSON Feed 1.1, for the address that `path` gives. */
export function jsonFeed(feed: Feed, siteUrl: string, path: string): string {
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      description: feed.subtitle,
      home_page_url: siteUrl + feed.page,
      feed_url: siteUrl + path,
      language: publication.language,
      authors: [{ name: publication.name }],
      items: feed.entries.map((entry) => ({
        id: entry.url,
        url: entry.url,
        title: entry.title,
        summary: entry.summary,
        ...(entry.html === undefined ? { content_text: entry.summary } : { content_html: entry.html }),
        date_published: entry.published,
        date_modified: entry.updated,
        authors: [{ name: entry.author }],
        ...(entry.lang !== undefined && { language: entry.lang }),
        ...(entry.picture !== undefined && { image: entry.picture }),
        tags: entry.categories.map(({ label }) => label),
      })),
    },
    null,
    1,
  )}\n`;
}
