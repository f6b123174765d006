import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { type PageId, type Placeholder, placeholderPattern } from '../content-model/site-page.ts';
import { formatDay } from '../dates/calendar.ts';
import { escapeXml } from '../distribution/xml.ts';
import { type SourceLine, sourceLinesOf } from './prose.ts';

/** The text of a file of `content/pages/`, with its placeholders filled in from the record. */
export interface PageWords {
  title: string;
  description: string;
  /** The first paragraph, shown larger than the others; empty for a page without text. */
  leadHtml: string;
  /** The rest of the text. */
  html: string;
  sources: SourceLine[];
}

/** The text of a page; undefined if the site has none. */
export function pageWords(site: Site, id: PageId): PageWords | undefined {
  const page = site.pages.get(id);
  if (!page) return undefined;
  const values = new Map(Object.entries(valuesOf(site)));
  const html = page.body.parts
    .flatMap((part) => (part.type === 'html' ? [part.html] : []))
    .join('\n')
    .replace(placeholderPattern, (whole, name: string) => values.get(name) ?? whole);
  const [, first = '', rest = html] = /^<p>([\s\S]*?)<\/p>\s*([\s\S]*)$/.exec(html) ?? [];
  return {
    title: page.data.title,
    description: page.data.description,
    leadHtml: first,
    html: rest,
    sources: sourceLinesOf(site, page as unknown as Entry),
  };
}

/** The text of a page that every site has. The checker refuses content without it. */
export function neededPageWords(site: Site, id: PageId): PageWords {
  const words = pageWords(site, id);
  if (!words) throw new RangeError(`The content has no pages/${id}.md`);
  return words;
}

/** HTML for each placeholder. */
function valuesOf(site: Site): Record<Placeholder, string> {
  const { articles, events, people, sources } = site.entries;
  const { scope, contact, name } = site.settings;
  const address = escapeXml(contact);
  return {
    counts: `${articles.length} articles, ${events.length} events, ${site.statements.length} statements, ${people.length} people and ${sources.length} sources`,
    edition: formatDay(site.edition),
    scope: `${formatDay(scope.from)} to ${formatDay(scope.to)}`,
    contact: `<a href="${contact.includes('@') ? 'mailto:' : ''}${address}">${address}</a>`,
    name: escapeXml(name),
  };
}
