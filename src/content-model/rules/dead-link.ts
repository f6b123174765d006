import { entryPath } from '../addresses.ts';
import { collectionOf, collections } from '../collections.ts';
import type { Content } from '../content.ts';
import type { WrittenEntry } from '../entry.ts';
import { didYouMean } from '../nearest.ts';
import { atPlace, type Rule } from '../rule.ts';

const name = 'dead-link';

/** A link within the site leads to a page that is there, and to a place that is in it. */
export const deadLink: Rule = {
  name,
  summary: 'a link within the site to an entry or a place in a page that is not there',
  check(content) {
    const entries = new Map(content.written.map((entry) => [entryPath(entry.collection, entry.id), entry]));
    return content.written.flatMap((entry) => [
      ...entry.body.links.flatMap((link) => {
        const [path = '', anchor] = link.href.split('#');
        const collection = collections.find((known) => path.startsWith(`/${known}/`));
        const target = path === '' ? entry : entries.get(path);
        const isEntry = collection !== undefined && path !== `/${collection}/`;
        if (isEntry && !target && !isKnown(content, path)) {
          return [
            atPlace(
              name,
              entry,
              link,
              `"${link.href}" is not a page.${didYouMean(path, entries.keys())} Correct it, or link to a record such as event:2022-01-21-geneva-meeting`,
            ),
          ];
        }
        return anchor === undefined || !target || anchors(target).has(anchor)
          ? []
          : [atPlace(name, entry, link, explain(target, anchor))];
      }),
      ...entry.body.mentions.flatMap((mention) => {
        const collection = collectionOf(mention.noun);
        const target = collection && entries.get(entryPath(collection, mention.id));
        return mention.anchor === undefined || !target || anchors(target).has(mention.anchor)
          ? []
          : [atPlace(name, entry, mention, explain(target, mention.anchor))];
      }),
    ]);
  },
};

/** Entries whose files could not be read have addresses all the same, and so have feeds and Markdown twins. */
function isKnown({ ids, redirects }: Content, path: string): boolean {
  const [, collection, id = ''] = path.split('/');
  const known = collections.find((candidate) => candidate === collection);
  return (
    (known !== undefined && ids[known].has(id.replace(/\.md$/, ''))) ||
    redirects.some(({ from }) => from === path)
  );
}

function anchors({ body, collection }: WrittenEntry): ReadonlySet<string> & { has(anchor: string): boolean } {
  const known = new Set([...body.headings.map(({ id }) => id), ...body.quotations.map(({ id }) => id)]);
  const pageOwn =
    /^(?:main|sources|related|background|corrections|statements|events|(?:source|citation)-\d+)$/;
  const dayOfPerson = collection === 'people' ? /^\d{4}-\d{2}-\d{2}$/ : undefined;
  const has = known.has.bind(known);
  known.has = (anchor) => has(anchor) || pageOwn.test(anchor) || (dayOfPerson?.test(anchor) ?? false);
  return known;
}

function explain({ file, body }: WrittenEntry, anchor: string): string {
  const places = [...body.quotations, ...body.headings].map(({ id }) => id);
  return `"#${anchor}" is no place in ${file}.${didYouMean(anchor, places)} Name a quotation or a heading of it`;
}
