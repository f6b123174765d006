import type { Day } from '../dates/calendar.ts';
import type { ResultKind } from './result-kinds.ts';
import type { SearchedText } from './searched-text.ts';

/** What is shown of a search hit apart from its title and text. */
export interface HitFacts {
  /** Site-absolute address, with the anchor for a statement. */
  url: string;
  kind: ResultKind;
  /** `2031-05-14`; empty for a page without a day */
  day: Day;
  /** `14 May 2031` */
  date: string;
  /** Where a statement comes from. */
  origin?: string;
  /** The title of the event that a statement was made at. */
  occasion?: string;
  /** The words as they were spoken, where the text is a translation. */
  original?: { lang: string; text: string };
  /** Of a page of the site: what it is. */
  line?: string;
  /** Language of the text, if it is not English. */
  language?: string;
  /** The title, if it is indexed in another spelling. */
  title?: string;
  /** Words of the text that are indexed in another spelling. */
  written?: SearchedText['written'];
}

/*
 * Pagefind searches every field of an entry except its address. So facts that are only shown are stored after the
 * address: in a field of their own, every date would match the name of its month.
 */

/** The address of an entry as Pagefind stores it. */
export function packFacts({ url, ...facts }: HitFacts): string {
  return `${url}\n${JSON.stringify(facts)}`;
}

export function unpackFacts(packed: string): HitFacts {
  const at = packed.indexOf('\n');
  return { url: packed.slice(0, at), ...(JSON.parse(packed.slice(at + 1)) as Omit<HitFacts, 'url'>) };
}
