/**
 * A tag with its attributes. Texts of a page hold no bare `<`; values of attributes may, and quotation marks in them are
 * escaped.
 */
export const htmlTag = /<[!/]?[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>/gi;

/** The index of the end tag of the head; not of one that is only quoted in a description. */
export function endOfHead(html: string): number {
  for (const { 0: tag, index } of html.matchAll(htmlTag)) if (tag === '</head>') return index;
  return -1;
}
