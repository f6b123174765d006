import type { Site } from '../content-model/site.ts';
import type { Feed } from './feed.ts';
import { iconsOf } from './icons.ts';

/** A feed as JSON Feed 1.1, for the address that `path` gives. */
export function jsonFeed(site: Site, feed: Feed, path: string): string {
  const { icon, logo } = iconsOf(site);
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      description: feed.subtitle,
      home_page_url: site.url + feed.page,
      feed_url: site.url + path,
      ...(logo !== undefined && { icon: logo }),
      ...(icon !== undefined && { favicon: icon }),
      language: site.language,
      authors: [{ name: site.settings.name }],
      items: feed.entries.map((entry) => ({
        id: entry.id,
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
