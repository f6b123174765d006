import type { IndexEntry } from '../index-entry.ts';
import type { SitePage } from '../site-pages.ts';

/** Name of the file with all pages that can be listed above the results. */
export const pagesFile = 'pages.json';

/** What that file holds. */
export function pagesJson(entries: readonly IndexEntry[]): string {
  return JSON.stringify(entries.flatMap((entry) => pageOf(entry) ?? []));
}

function pageOf({
  kind,
  id,
  title,
  page,
  keywords,
  first,
  dateLabel,
  isKey,
  weight,
}: IndexEntry): SitePage | undefined {
  if (page) {
    const { line, names, offices } = page;
    return { kind, id, title, line, ...(names.length > 0 && { names }), ...(offices && { offices }) };
  }
  if (kind !== 'event' && kind !== 'document') return undefined;
  return {
    ...{ kind, id, title, line: dateLabel },
    ...(keywords !== '' && { names: [keywords] }),
    day: first,
    ...(isKey && { isKey, weight }),
  };
}
