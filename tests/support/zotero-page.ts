/** What Zotero saves of a page. */
export interface ZoteroItem {
  itemType: string;
  title: string | undefined;
  date: string | undefined;
  /** Bodies, each as one name. */
  creators: string[];
  publicationTitle: string | undefined;
  publisher: string | undefined;
  url: string | undefined;
}

/**
 * Zotero's rules for a page that no translator of its own knows, in our words, as read from its translators "COinS"
 * (priority 300, so first) and "Embedded Metadata" (400) and from its reader of ContextObjects in June 2026. One span of
 * the class Z3988 makes the item; several make a list to choose from. Without one, the date is that of a `meta`, else
 * of the first `time` of the page, whatever that is about.
 *
 * @param html a page as it is served
 */
export function zoteroItem(html: string): ZoteroItem {
  const spans = [...html.matchAll(/<span class="Z3988" title="([^"]*)"/g)].map(([, title = '']) => title);
  if (spans.length > 1) return { ...unknown, itemType: 'multiple' };
  const [span] = spans;
  return span === undefined
    ? fromHead(html)
    : fromContextObject(span.replaceAll('&amp;', '&').replaceAll('&#38;', '&'));
}

const unknown: ZoteroItem = {
  itemType: 'webpage',
  title: undefined,
  date: undefined,
  creators: [],
  publicationTitle: undefined,
  publisher: undefined,
  url: undefined,
};

function fromContextObject(text: string): ZoteroItem {
  const values = text.split('&').map((pair) => {
    const [name = '', value = ''] = pair.split('=');
    return [name, decodeURIComponent(value.replace(/\+|%2b/gi, ' '))] as const;
  });
  const of = (name: string) => values.findLast(([key]) => key === name)?.[1];
  if (of('rft_val_fmt') !== 'info:ofi/fmt:kev:mtx:dc')
    throw new Error('Zotero would take it for another type');
  return {
    itemType: of('rft.type') ?? 'webpage',
    title: of('rft.title'),
    date: of('rft.date'),
    creators: values.filter(([name]) => name === 'rft.aucorp').map(([, value]) => value),
    publicationTitle: of('rft.source'),
    publisher: of('rft.publisher'),
    url: of('rft.identifier'),
  };
}

function fromHead(html: string): ZoteroItem {
  const meta = (name: string) =>
    new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];
  return {
    ...unknown,
    itemType: meta('dcterms.type') ?? 'webpage',
    title: meta('og:title'),
    date:
      meta('dcterms.date') ?? meta('article:published_time') ?? /<time datetime="([^"]+)"/.exec(html)?.[1],
    publicationTitle: meta('og:site_name'),
    url: meta('og:url'),
  };
}
