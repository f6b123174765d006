import type { Entry } from '../content-model/entry.ts';
import type { EntryHtml } from './feeds.ts';

/** What a distribution needs in addition to the site. */
export interface DistributionOptions {
  /** An entry's file as its author wrote it. */
  readFile: (entry: Entry) => string;
  entryHtml: EntryHtml;
}
