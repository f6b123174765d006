import { asEdtf, type EdtfText } from '../dates/edtf.ts';
import { compareText } from '../text/text.ts';
import { type Collection, perCollection } from './collections.ts';
import type { Content, Redirect } from './content.ts';
import { editionOf } from './edition.ts';
import { type Entries, type Entry, everyEntry, isOf } from './entry.ts';
import type { History } from './history.ts';
import type { PageId, SitePage } from './site-page.ts';
import type { SiteSettings } from './site-settings.ts';
import type { Statement } from './statement.ts';

/** Everything that the site shows, as plain data. Questions to it live in src/record. */
export interface Site {
  settings: SiteSettings;
  /** What the site's own words are written in, as a BCP 47 tag: the first of its languages. */
  language: string;
  /** Where the site is served, without a slash at its end. */
  url: string;
  /**
   * The last day on which an article was published, updated or corrected, drafts aside: the day the pages are as of.
   * What the data are as of is said by record/data-edition.ts.
   */
  edition: EdtfText;
  /** Each list sorted by id. */
  entries: Entries;
  byId: { readonly [C in Collection]: ReadonlyMap<string, Entry<C>> };
  /** Sorted by day, then id. */
  statements: readonly Statement[];
  redirects: readonly Redirect[];
  /** Words of pages that are particular to this site. */
  pages: ReadonlyMap<PageId, SitePage>;
  /** Names of the files that give the site its face: `favicon.svg`. */
  identity: ReadonlySet<string>;
  /** When entries were added and changed; undefined without git. */
  history?: History;
}

/** The content that a site is made from. */
export type SiteContent = Pick<Content, 'entries' | 'statements' | 'redirects'>;

/** What a site has besides its content. */
export interface SiteParts {
  settings: SiteSettings;
  url: string;
  pages?: readonly SitePage[];
  identity?: ReadonlySet<string>;
  history?: History | undefined;
  withDrafts?: boolean;
}

/** Assembles a site from content that has been checked. Drafts are left out unless asked for. */
export function assembleSite(
  { entries, statements, redirects }: SiteContent,
  { settings, url, pages = [], identity = new Set(), history, withDrafts = false }: SiteParts,
): Site {
  const shown = perCollection((collection) =>
    (entries[collection] as Entry[])
      .filter((entry) => withDrafts || !entry.data.draft)
      .map((entry) => withAuthor(entry, settings))
      .sort((a, b) => compareText(a.id, b.id)),
  ) as Entries;
  const byId = perCollection(
    (collection) => new Map((shown[collection] as Entry[]).map((entry) => [entry.id, entry])),
  ) as unknown as Site['byId'];
  const files = new Set(everyEntry(shown).map(({ file }) => file));
  const edition = editionOf(shown.articles.map(({ data }) => data)) ?? asEdtf('1970-01-01');
  return {
    settings,
    language: settings.languages[0] ?? 'en',
    url,
    edition,
    entries: shown,
    byId,
    statements: statements
      .filter(({ file }) => files.has(file))
      .sort((a, b) => compareText(a.on, b.on) || compareText(a.id, b.id)),
    redirects,
    pages: new Map(pages.map((page) => [page.id, page])),
    identity,
    ...(history && { history }),
  };
}

/** An article that names no author has the one of the settings. */
function withAuthor(entry: Entry, { default_author: author }: SiteSettings): Entry {
  if (!isOf('articles', entry) || entry.data.author !== '') return entry;
  return { ...entry, data: { ...entry.data, author } };
}
