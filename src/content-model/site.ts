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
  /** Main language of the site's own texts, as a BCP 47 tag: the first that the settings name. */
  language: string;
  /** Base URL of the site, without a trailing slash. */
  url: string;
  /**
   * The last day on which an article was published, updated or corrected, drafts excluded. The pages are as of this day;
   * for the data, see record/data-edition.ts.
   */
  edition: EdtfText;
  /** Each list sorted by id. */
  entries: Entries;
  byId: { readonly [C in Collection]: ReadonlyMap<string, Entry<C>> };
  /** Sorted by day, then id. */
  statements: readonly Statement[];
  redirects: readonly Redirect[];
  /** The text of pages that is specific to this site. */
  pages: ReadonlyMap<PageId, SitePage>;
  /** File names of the site's icons, such as `favicon.svg`. */
  identity: ReadonlySet<string>;
  /** When entries were added and changed; undefined without git. */
  history?: History;
}

/** The content from which a site is made. */
export type SiteContent = Pick<Content, 'entries' | 'statements' | 'redirects'>;

/** What a site has apart from its content. */
export interface SiteParts {
  settings: SiteSettings;
  url: string;
  pages?: readonly SitePage[];
  identity?: ReadonlySet<string>;
  history?: History | undefined;
  withDrafts?: boolean;
}

/** Builds a site from checked content. Drafts are left out unless requested. */
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

/** An article without an author gets the one from the settings. */
function withAuthor(entry: Entry, { default_author: author }: SiteSettings): Entry {
  if (!isOf('articles', entry) || entry.data.author !== '') return entry;
  return { ...entry, data: { ...entry.data, author } };
}
