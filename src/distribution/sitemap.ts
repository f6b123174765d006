import { entryPath } from '../content-model/addresses.ts';
import type { Site } from '../content-model/site.ts';
import { moment } from '../dates/edtf.ts';
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
    site.entries.articles.map(({ id, data }) => [
      entryPath('articles', id),
      moment(data.updated ?? data.published).day,
    ]),
  );
  changed.set('/', site.edition);
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

function urlSet(urls: string[]): string {
  return document('urlset', urls);
}

function document(name: string, elements: string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${xmlElement(name, { xmlns: namespace }, `\n${elements.join('\n')}\n`)}\n`;
}
