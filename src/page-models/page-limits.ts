/**
 * The most that one page shows of each kind, so that pages do not grow with the record. A page with its styles must
 * stay within 13,000 bytes, compressed.
 */
export const pageLimits = {
  /** Statements and positions on a topic's own page. If there are more, they go to pages by period. */
  topicItems: 24,
  /** Statements and positions on a page of one period of a topic. */
  topicPeriodItems: 60,
  /** Busiest days that a topic's own page lists. */
  topicBusiestDays: 5,
  /** Characters of a position in the matrix. */
  matrixCharacters: 90,
  /** Characters of a statement in one line of a list. */
  beginningCharacters: 50,
  /**
   * Entries on a page of the timeline. If there are more, it shows the key events, and periods have their own pages.
   */
  timelineEntries: 120,
  /** Statements on a page of the register. */
  registerLines: 140,
  /** Statements of one event that the page of a day shows; the others unfold. */
  fullStatementsOfEvent: 3,
  /** The same on a day with more than `fullStatementsOfDay`. */
  fullStatementsOfEventOnFullDay: 2,
  /** Statements of a day up to which those that unfold do so in full; of a fuller day they are lines. */
  fullStatementsOfDay: 20,
  /** Statements and positions on a page up to which those that were translated have the original words with them. */
  itemsWithOriginals: 31,
  /** Promises kept, withdrawn or lapsed that the page of a day names; the others it counts. */
  settledPromises: 4,
  /** Sources of a position on the page of a party; the topic's page has them all. */
  sourcesOfPosition: 1,
  /** Sources on a page of the ledger. */
  sourceRows: 150,
  /** Sources of a split kind shown on its own page. */
  mostCitedSources: 40,
  /** Disagreements shown in full on the page of all disagreements. */
  fullDisagreements: 5,
} as const;
