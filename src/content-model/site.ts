import { asEdtf, type EdtfText } from '../dates/edtf.ts';
import { compareText } from '../text/text.ts';
import { type Collection, perCollection } from './collections.ts';
import type { Content, Redirect } from './content.ts';
import { editionOf } from './edition.ts';
import { type Entries, type Entry, everyEntry } from './entry.ts';
import type { Statement } from './statement.ts';

/** Everything that the site shows, as plain data. Questions to it live in src/record. */
export interface Site {
  /** The last day on which an article was published, updated or corrected, drafts aside: the day the site is as of. */
  edition: EdtfText;
  /** Each list sorted by id. */
  entries: Entries;
  byId: { readonly [C in Collection]: ReadonlyMap<string, Entry<C>> };
  /** Sorted by day, then id. */
  statements: readonly Statement[];
  redirects: readonly Redirect[];
}

/** What a site is assembled from. */
export type SiteContent = Pick<Content, 'entries' | 'statements' | 'redirects'>;

/** Assembles a site from content that has been checked. Drafts are left out unless asked for. */
export function assembleSite(
  { entries, statements, redirects }: SiteContent,
  { withDrafts = false }: { withDrafts?: boolean } = {},
): Site {
  const shown = perCollection((collection) =>
    (entries[collection] as Entry[])
      .filter((entry) => withDrafts || !entry.data.draft)
      .sort((a, b) => compareText(a.id, b.id)),
  ) as Entries;
  const byId = perCollection(
    (collection) => new Map((shown[collection] as Entry[]).map((entry) => [entry.id, entry])),
  ) as unknown as Site['byId'];
  const files = new Set(everyEntry(shown).map(({ file }) => file));
  const edition = editionOf(shown.articles.map(({ data }) => data)) ?? asEdtf('1970-01-01');
  return {
    edition,
    entries: shown,
    byId,
    statements: statements
      .filter(({ file }) => files.has(file))
      .sort((a, b) => compareText(a.on, b.on) || compareText(a.id, b.id)),
    redirects,
  };
}
