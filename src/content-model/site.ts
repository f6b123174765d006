import type { Day } from '../dates/calendar.ts';
import { compareText } from '../text/text.ts';
import { type Collection, collections, perCollection } from './collections.ts';
import type { Redirect } from './content.ts';
import { editionOf } from './edition.ts';
import type { Entries, Entry } from './entry.ts';
import { readStatement, type Statement } from './statement.ts';

/** Everything that the site shows, as plain data. Questions to it live in src/record. */
export interface Site {
  /** The last day on which an article was published, updated or corrected, drafts aside: the day the site is as of. */
  edition: Day;
  /** Each list sorted by id. */
  entries: Entries;
  byId: { readonly [C in Collection]: ReadonlyMap<string, Entry<C>> };
  /** Sorted by day, then id. */
  statements: readonly Statement[];
  redirects: readonly Redirect[];
}

/** Puts a site together from entries that have been checked. Drafts are left out unless asked for. */
export function assembleSite(
  entries: Entries,
  { redirects = [], withDrafts = false }: { redirects?: readonly Redirect[]; withDrafts?: boolean } = {},
): Site {
  const shown = perCollection((collection) =>
    (entries[collection] as Entry[])
      .filter((entry) => withDrafts || !entry.data.draft)
      .sort((a, b) => compareText(a.id, b.id)),
  ) as Entries;
  const byId = perCollection(
    (collection) => new Map((shown[collection] as Entry[]).map((entry) => [entry.id, entry])),
  ) as unknown as Site['byId'];
  const statements = collections
    .flatMap((collection) => (shown[collection] as Entry[]).flatMap(statementsOf))
    .sort((a, b) => compareText(a.on, b.on) || compareText(a.id, b.id));
  const edition = editionOf(shown.articles.map(({ data }) => data)) ?? '1970-01-01';
  return { edition, entries: shown, byId, statements, redirects };
}

/** The statements that an entry's quotations make. */
function statementsOf(entry: Entry): Statement[] {
  return entry.body.quotations.flatMap((quotation) => readStatement(entry, quotation).statement ?? []);
}
