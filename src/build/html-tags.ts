/**
 * A tag with its attributes. Texts of a page hold no bare `<`; values of attributes may, and quotation marks in them are
 * escaped.
 */
export const htmlTag = /<[!/]?[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>/gi;

/** Where the head of a page ends: its end tag, not one that is spelled in a description. */
export function endOfHead(html: string): number {
  for (const { 0: tag, index } of html.matchAll(htmlTag)) if (tag === '</head>') return index;
  return -1;
}
