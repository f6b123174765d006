import { entryPath, sitePages } from '../../content-model/addresses.ts';
import { collectionOf, collections } from '../../content-model/collections.ts';
import type { Content } from '../../content-model/content.ts';
import type { WrittenEntry } from '../../content-model/entry.ts';
import { isPageAnchor } from '../../content-model/page-anchors.ts';
import { didYouMean } from '../../text/nearest.ts';
import { atPosition, type ContentRule } from '../rule.ts';

/** A link within the site leads to a page that is there, and to a place that is in it. */
export const deadLink: ContentRule = {
  name: 'dead-link',
  summary: 'a link within the site to a page, or to a place in an entry, that is not there',
  severity: 'error',
  check(content) {
    const entries = new Map(content.written.map((entry) => [entryPath(entry.collection, entry.id), entry]));
    return content.written.flatMap((entry) => [
      ...entry.body.links.flatMap((link) => {
        const [path = '', anchor] = link.href.split('#');
        const target = path === '' ? entry : entries.get(path);
        if (!target && !isThere(content, path)) {
          const known = [...sitePages, ...entries.keys()];
          return [
            atPosition(
              entry,
              link,
              `"${link.href}" is not a page.${didYouMean(path, known)} Correct it, or link to a record such as event:2031-05-14-first-meeting`,
            ),
          ];
        }
        return anchor === undefined || !target || hasPlace(target, anchor)
          ? []
          : [atPosition(entry, link, explain(target, anchor))];
      }),
      ...entry.body.mentions.flatMap((mention) => {
        const collection = collectionOf(mention.noun);
        const target = collection && entries.get(entryPath(collection, mention.id));
        return mention.anchor === undefined || !target || hasPlace(target, mention.anchor)
          ? []
          : [atPosition(entry, mention, explain(target, mention.anchor))];
      }),
    ]);
  },
};

/** Pages of days, months and years, of the statements of a month and of a kind of source. */
const generatedPage =
  /^\/(?:\d{4}\/(?:(?:0[1-9]|1[0-2])\/(?:(?:0[1-9]|[12]\d|3[01])\/)?)?|statements\/\d{4}-\d{2}\/|sources\/kind\/[a-z-]+\/)$/;

/** Feeds, the calendar and the data. */
const siteFile = /^\/(?:feed\.(?:xml|json)|corrections\/feed\.xml|calendar\.ics|data\/(?:schema\/)?[a-z.]+)$/;

/** Whether there is such an address besides those of entries that could be read. */
function isThere({ ids, redirects, pictures }: Content, path: string): boolean {
  const [, folder = '', id = '', file = '', ...more] = path.split('/');
  const collection = collections.find((candidate) => candidate === folder);
  if (collection && ids[collection].has(id) && more.length === 0) {
    const hasFeed = collection === 'people' || collection === 'topics';
    return (
      file === '' ||
      (hasFeed && file === 'feed.xml') ||
      (collection === 'people' && /^\d{4}-\d{2}$/.test(file))
    );
  }
  return (
    sitePages.includes(path) ||
    generatedPage.test(path) ||
    siteFile.test(path) ||
    (collection === 'articles' &&
      ids.articles.has(id.replace(/\.(?:md|bib|csl\.json)$/, '')) &&
      file === '') ||
    (folder === 'pictures' && pictures.has(id)) ||
    redirects.some(({ from }) => from === path)
  );
}

/** Whether a page of an entry has this place: a heading or a quotation of it, or what such pages have of themselves. */
function hasPlace({ body }: WrittenEntry, anchor: string): boolean {
  const source = /^source-(\d+)$/.exec(anchor)?.[1];
  if (source !== undefined) return Number(source) <= body.citations.length + body.quotations.length;
  return isPageAnchor(anchor) || [...body.headings, ...body.quotations].some(({ id }) => id === anchor);
}

function explain({ file, body }: WrittenEntry, anchor: string): string {
  const places = [...body.quotations, ...body.headings].map(({ id }) => id);
  return `"#${anchor}" is no place in ${file}.${didYouMean(anchor, places)} Name a quotation or a heading of it`;
}
