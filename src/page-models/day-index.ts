import type { EntryLink } from '../record/names.ts';

/** One day in a list of links to days. */
export interface DayOfIndex extends EntryLink {
  /** `17 quotations, 5 events` */
  counts: string;
}
