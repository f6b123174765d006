import type { Day } from '../dates/calendar.ts';
import { compareText } from '../text/text.ts';
import { type Collection, collections, perCollection } from './collections.ts';
import type { Redirect } from './content.ts';
import { editionOf } from './edition.ts';
import { type Entries, type Entry, isOf } from './entry.ts';
import type { PageId, SitePage } from './site-page.ts';
import type { SiteSettings } from './site-settings.ts';
import { readStatement, type Statement } from './statement.ts';

/** Everything that the site shows, as plain data. Questions to it live in src/record. */
export interface Site {
  settings: SiteSettings;
  /** What the site's own words are written in, as a BCP 47 tag: the first of its languages. */
  language: string;
  /** Where the site is served, without a slash at its end. */
  url: string;
  /** The last day on which an article was published, updated or corrected, drafts aside: the day the site is as of. */
  edition: Day;
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
}

/** What a site is put together from, besides its entries. */
export interface SiteParts {
  settings: SiteSettings;
  url: string;
  redirects?: readonly Redirect[];
  pages?: readonly SitePage[];
  identity?: ReadonlySet<string>;
  withDrafts?: boolean;
}

/** Puts a site together from entries that have been checked. Drafts are left out unless asked for. */
export function assembleSite(
  entries: Entries,
  { settings, url, redirects = [], pages = [], identity = new Set(), withDrafts = false }: SiteParts,
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
  const statements = collections
    .flatMap((collection) => (shown[collection] as Entry[]).flatMap(statementsOf))
    .sort((a, b) => compareText(a.on, b.on) || compareText(a.id, b.id));
  const edition = editionOf(shown.articles.map(({ data }) => data)) ?? '1970-01-01';
  return {
    settings,
    language: settings.languages[0] ?? 'en',
    url,
    edition,
    entries: shown,
    byId,
    statements,
    redirects,
    pages: new Map(pages.map((page) => [page.id, page])),
    identity,
  };
}

/** An article that names no author has the one of the settings. */
function withAuthor(entry: Entry, { default_author: author }: SiteSettings): Entry {
  if (!isOf('articles', entry) || entry.data.author !== '') return entry;
  return { ...entry, data: { ...entry.data, author } };
}

/** The statements that an entry's quotations make. */
function statementsOf(entry: Entry): Statement[] {
  return entry.body.quotations.flatMap((quotation) => readStatement(entry, quotation).statement ?? []);
}
