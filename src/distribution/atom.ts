import type { Site } from '../content-model/site.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { iconsOf } from './icons.ts';
import { tagUri } from './tag-uri.ts';
import { escapeXml, xmlElement } from './xml.ts';

/** A feed as Atom (RFC 4287). */
export function atomFeed(site: Site, feed: Feed): string {
  const self = site.url + feed.path;
  return `<?xml version="1.0" encoding="utf-8"?>
${xmlElement(
  'feed',
  { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.language },
  lines([
    textElement('title', feed.title),
    textElement('subtitle', feed.subtitle),
    textElement('id', tagUri(site, feed.path)),
    xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: site.url + feed.page }),
    xmlElement('link', { rel: 'license', href: site.settings.licence.url }),
    ...iconElements(site),
    textElement('updated', feed.updated),
    xmlElement('author', {}, textElement('name', site.settings.name)),
    textElement('rights', `${site.settings.name}, ${site.settings.licence.name}`),
    ...feed.entries.map((entry) => atomEntry(site, entry)),
  ]),
)}
`;
}

function atomEntry(site: Site, entry: FeedEntry): string {
  return xmlElement(
    'entry',
    { 'xml:lang': entry.lang },
    lines([
      textElement('title', entry.title),
      textElement('id', entry.id),
      xmlElement('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
      textElement('published', entry.published),
      textElement('updated', entry.updated),
      xmlElement('author', {}, textElement('name', entry.author)),
      ...entry.categories.map(({ id, label }) => xmlElement('category', { term: id, label })),
      textElement('summary', entry.summary),
      ...(entry.html === undefined
        ? []
        : [xmlElement('content', { type: 'html', 'xml:lang': site.language }, escapeXml(entry.html))]),
    ]),
  );
}

function iconElements(site: Site): string[] {
  const { icon, logo } = iconsOf(site);
  return [
    ...(icon === undefined ? [] : [textElement('icon', icon)]),
    ...(logo === undefined ? [] : [textElement('logo', logo)]),
  ];
}

function textElement(name: string, text: string): string {
  return xmlElement(name, {}, escapeXml(text));
}

function lines(elements: string[]): string {
  return `\n${elements.join('\n')}\n`;
}
