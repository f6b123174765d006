import { type CitedWork, citedDate } from './cited-work.ts';

const types: Readonly<Record<CitedWork['type'], string>> = {
  'newspaper article': 'newspaperArticle',
  'web page': 'webpage',
  document: 'document',
};

/**
 * A work as a ContextObject in a span (COinS, Z39.88-2004), the one form in which Zotero reads type, date and the name
 * of a body as one name. It reads a `+` as a space, in whatever way it is written. Every byte is on every page, so there
 * is no more in it than a citation needs.
 */
export function contextObject(work: CitedWork): string {
  const fields: [string, string | undefined][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', types[work.type]],
    ['rft.title', work.title],
    [work.type === 'document' ? 'rft.publisher' : 'rft.source', work.publication],
    ...work.authors.map((author): [string, string] => ['rft.aucorp', author]),
    ['rft.date', citedDate(work)],
    ['rft.identifier', work.url],
  ];
  return fields
    .flatMap(([name, value]) =>
      value === undefined ? [] : `${name}=${encodeURIComponent(value).replaceAll('%20', '+')}`,
    )
    .join('&');
}
