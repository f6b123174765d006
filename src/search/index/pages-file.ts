import { formatDay } from '../../dates/calendar.ts';
import type { IndexEntry } from '../index-entry.ts';
import type { PackedPage } from '../site-pages.ts';

/** Name of the file with all pages that can be listed above the results. */
export const pagesFile = 'pages.json';

/** Kinds whose other names the search page has already, as choices of its form. */
const namedOnThePage = ['person', 'party', 'place', 'topic'];

/** What that file holds. */
export function pagesJson(entries: readonly IndexEntry[]): string {
  return JSON.stringify(entries.flatMap((entry) => pageOf(entry) ?? []));
}

function pageOf(entry: IndexEntry): PackedPage | undefined {
  const { kind, id, title, page, keywords, first, dateLabel, isKey, weight } = entry;
  if (kind === 'day') return { kind, id };
  if (page) {
    const { names, ...shown } = page;
    const others = namedOnThePage.includes(kind) ? [] : names;
    return { kind, id, title, ...shown, ...(others.length > 0 && { names: others }) };
  }
  if (kind !== 'event' && kind !== 'document') return undefined;
  return {
    ...{ kind, id, title },
    ...(dateLabel !== formatDay(first) && { line: dateLabel }),
    ...(keywords !== '' && { names: [keywords] }),
    ...(!id.startsWith(first) && { day: first }),
    ...(isKey && { isKey }),
    ...(weight > 0 && { weight }),
  };
}
