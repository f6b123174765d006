import { entryPath } from '../content-model/addresses.ts';
import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { escapeXml } from '../distribution/xml.ts';
import { proseOf, sourceLinesOf } from './prose.ts';

/**
 * The text of an entry as self-contained HTML, for feed readers and data files: quotations and sources in full, addresses
 * absolute. Empty for an entry without text.
 */
export function entryHtml(site: Site, entry: Entry): string {
  if (entry.body.parts.length === 0) return '';
  const page = site.url + entryPath(entry.collection, entry.id);
  const prose = proseOf(site, entry).map((part) => {
    if (part.type === 'html') return part.html;
    const { statement } = part;
    const telling = statement.telling === undefined ? '' : `, ${statement.telling}`;
    const translated = statement.translator === undefined ? '' : ` (translation: ${statement.translator})`;
    return `<blockquote lang="${escapeXml(statement.lang)}">${statement.html}</blockquote>
<p>– <a href="${escapeXml(statement.permalink)}">${escapeXml(statement.speaker.label)}</a>, ${escapeXml(statement.dayLabel + telling + translated)} (<a href="${escapeXml(statement.source.href)}">${escapeXml(statement.source.label)}</a>)</p>`;
  });
  const sources = sourceLinesOf(site, entry).map(
    (source) =>
      `<li id="source-${source.number}">${escapeXml(source.publisher)}, <cite lang="${escapeXml(source.lang)}"><a href="${escapeXml(source.href)}">${escapeXml(source.title)}</a></cite>, ${escapeXml(source.dateLabel)}${source.isStateMedia ? ' (state media)' : ''}</li>`,
  );
  const list = sources.length > 0 ? [`<h2>Sources</h2>\n<ol>\n${sources.join('\n')}\n</ol>`] : [];
  return withAbsoluteAddresses(site, [...prose, ...list].join('\n'), page);
}

/** Makes the addresses in tags of sanitised HTML absolute; text between tags is unchanged. */
function withAbsoluteAddresses(site: Site, html: string, page: string): string {
  return html.replace(/<[a-z][^>]*>/g, (tag) =>
    tag.replace(/ (href|src)="\/(?!\/)/g, ` $1="${site.url}/`).replace(/ href="#/g, ` href="${page}#`),
  );
}
