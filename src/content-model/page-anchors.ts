/** Sections that pages of entries have of themselves. */
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

/** Sources, citations, footnotes and corrections by number, days and months by date. */
const counted =
  /^(?:(?:source|citation|fn|fnref)-\d+(?:-\d+)?|correction-\d+|(?:day-)?\d{4}(?:-\d{2}){1,2})$/;

/** Whether an anchor belongs to a page itself, on whatever page: no heading and no quotation of an entry takes it. */
export function isPageAnchor(anchor: string): boolean {
  return pageSections.includes(anchor) || counted.test(anchor);
}
