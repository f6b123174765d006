import { entryPath, feedPath } from '../content-model/addresses.ts';
import type { Site } from '../content-model/site.ts';
import { labelOf } from '../record/names.ts';
import { escapeXml, xmlElement } from './xml.ts';

/** Address of the list of all feeds. */
export const opmlPath = '/feeds.opml';

/** Every Atom feed of the site as OPML 2.0, which feed readers import. */
export function feedList(site: Site): string {
  const { name } = site.settings;
  const of = (collection: 'people' | 'topics') =>
    site.entries[collection].map(({ id }) =>
      outline(site, labelOf(site, collection, id), feedPath(collection, id), entryPath(collection, id)),
    );
  const body = [
    outline(site, name, '/feed.xml', '/'),
    outline(site, `Corrections – ${name}`, '/corrections/feed.xml', '/corrections/'),
    group('People', of('people')),
    group('Topics', of('topics')),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
${xmlElement(
  'opml',
  { version: '2.0' },
  `\n<head><title>${escapeXml(`Feeds of ${name}`)}</title></head>\n<body>\n${body.join('\n')}\n</body>\n`,
)}
`;
}

function outline(site: Site, text: string, feed: string, page: string): string {
  return xmlElement('outline', {
    type: 'rss',
    text,
    title: text,
    xmlUrl: site.url + feed,
    htmlUrl: site.url + page,
  });
}

function group(text: string, outlines: readonly string[]): string {
  return xmlElement('outline', { text }, `\n${outlines.join('\n')}\n`);
}
