import type { Day } from '../dates/calendar.ts';
import type { SearchedText } from './searched-text.ts';

/** What is shown of a record beside its title and text. */
export interface RecordFacts {
  /** Site-absolute address, with the anchor for a statement. */
  url: string;
  /** `2031-05-14` */
  day: Day;
  /** `14 May 2031` */
  date: string;
  /** Where a statement comes from. */
  origin?: string;
  /** Language of the text, where it is not English. */
  language?: string;
  /** The title, where it is indexed in another spelling. */
  title?: string;
  /** Words of the text that are indexed in another spelling, by their place. */
  written?: SearchedText['written'];
}

/*
 * Pagefind searches every field of a record but its address. What is only to be shown travels behind the address:
 * as a field, the date of each record would match the name of its month.
 */

/** The address of a record as Pagefind stores it. */
export function packFacts({ url, ...facts }: RecordFacts): string {
  return `${url}\n${JSON.stringify(facts)}`;
}

export function unpackFacts(packed: string): RecordFacts {
  const at = packed.indexOf('\n');
  return { url: packed.slice(0, at), ...(JSON.parse(packed.slice(at + 1)) as Omit<RecordFacts, 'url'>) };
}
