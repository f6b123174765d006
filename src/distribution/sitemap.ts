import { entryPath } from '../content-model/addresses.ts';
import { type Entry, everyEntry, isOf } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import type { Day } from '../dates/calendar.ts';
import { latest, rfc3339, utcDay } from '../dates/rfc3339.ts';
import { dataEdition } from '../record/data-edition.ts';
import { changedAt } from '../record/history.ts';
import { escapeXml, xmlElement } from './xml.ts';

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The most that one sitemap may list. */
const mostAddresses = 50_000;

/**
 * The sitemap of the pages that a build has made, by their site-absolute addresses: one file, or an index of several
 * when one cannot hold them. Pages that only lead on to another are left out.
 */
export function sitemapFiles(site: Site, pages: readonly string[]): Map<string, string> {
  const moved = new Set(site.redirects.map(({ from }) => from));
  const changed = new Map(
    everyEntry(site.entries).map((entry) => [entryPath(entry.collection, entry.id), lastDay(site, entry)]),
  );
  changed.set('/', dataEdition(site).date);
  const urls = pages
    .filter((page) => !moved.has(page))
    .sort()
    .map((page) => {
      const day = changed.get(page);
      return xmlElement(
        'url',
        {},
        `<loc>${escapeXml(site.url + page)}</loc>${day === undefined ? '' : `<lastmod>${day}</lastmod>`}`,
      );
    });
  if (urls.length <= mostAddresses) return new Map([['/sitemap.xml', urlSet(urls)]]);

  const files = new Map<string, string>();
  for (let start = 0; start < urls.length; start += mostAddresses) {
    files.set(`/sitemap-${files.size + 1}.xml`, urlSet(urls.slice(start, start + mostAddresses)));
  }
  const index = [...files.keys()].map((path) =>
    xmlElement('sitemap', {}, `<loc>${escapeXml(site.url + path)}</loc>`),
  );
  return files.set('/sitemap.xml', document('sitemapindex', index));
}

/** The day on which an entry last changed; undefined where that is not known. */
function lastDay(site: Site, entry: Entry): Day | undefined {
  const changed = latest([
    isOf('articles', entry) ? rfc3339(entry.data.published) : undefined,
    changedAt(site, entry),
  ]);
  return changed === undefined ? undefined : utcDay(changed);
}

function urlSet(urls: string[]): string {
  return document('urlset', urls);
}

function document(name: string, elements: string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${xmlElement(name, { xmlns: namespace }, `\n${elements.join('\n')}\n`)}\n`;
}
