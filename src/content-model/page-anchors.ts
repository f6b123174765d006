/** Ids of the sections that the site itself puts on entries' pages. */
export const pageSections: readonly string[] = [
  'about',
  'argument',
  'articles',
  'background',
  'became',
  'cite',
  'cited',
  'corrections',
  'days',
  'disagreements',
  'documents',
  'events',
  'excerpt',
  'in-short',
  'key-facts',
  'latest',
  'main',
  'notes',
  'papers',
  'people',
  'positions',
  'promises',
  'provisions',
  'quoted',
  'related',
  'said',
  'sources',
  'statements',
  'words',
];

/** Sources, citations, footnotes, corrections and disagreements by number; days and months by date. */
const counted =
  /^(?:(?:source|citation|fn|fnref)-\d+(?:-\d+)?|(?:correction|disagreement)-\d+|(?:day-)?\d{4}(?:-\d{2}){1,2})$/;

/** Whether the site uses this anchor on some page, so that headings and quotations of entries may not. */
export function isPageAnchor(anchor: string): boolean {
  return pageSections.includes(anchor) || counted.test(anchor);
}
