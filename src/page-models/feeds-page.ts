import { feedPath } from '../content-model/addresses.ts';
import type { Site } from '../content-model/site.ts';
import { labelOf } from '../record/names.ts';

/** What the page about feeds lists. */
export interface FeedsPage {
  people: { href: string; label: string }[];
  topics: { href: string; label: string }[];
}

export function feedsPage(site: Site): FeedsPage {
  const linksOf = (collection: 'people' | 'topics') =>
    site.entries[collection]
      .map(({ id }) => ({ href: feedPath(collection, id), label: labelOf(site, collection, id) }))
      .sort((a, b) => (a.label < b.label ? -1 : 1));
  return { people: linksOf('people'), topics: linksOf('topics') };
}
