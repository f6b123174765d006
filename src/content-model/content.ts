import type { MomentText } from '../dates/edtf.ts';
import type { Collection } from './collections.ts';
import type { EntryIdentity } from './entry.ts';
import { type Entries, isOf, type WrittenEntry } from './entry.ts';
import type { Position } from './problem.ts';
import type { WrittenPage } from './site-page.ts';
import type { SiteSettings } from './site-settings.ts';
import type { RefusedQuotation, Statement } from './statement.ts';

/** An address that moved. */
export interface Redirect {
  /** Site-absolute addresses with trailing slash. */
  from: string;
  to: string;
  position: Position;
}

/** Everything the authors wrote, drafts included. */
export interface Content {
  /** Path of the content folder as shown in messages. */
  folder: string;
  /** The entries that their schemas accepted. */
  entries: Entries;
  /** Every entry that could be parsed, including those with errors. */
  written: WrittenEntry[];
  /** Ids of all entry files, including those with errors: a link to such a file is not broken. */
  ids: Record<Collection, ReadonlySet<string>>;
  /** Every file that was read. */
  files: EntryIdentity[];
  /** By id. */
  statements: Statement[];
  /** The quotations that are not statements because of an error in them. */
  refused: RefusedQuotation[];
  redirects: Redirect[];
  /** What `site.yaml` says; undefined when it is missing or has an error. */
  settings: SiteSettings | undefined;
  /** The files of the folder `pages` that could be parsed. */
  pages: WrittenPage[];
  /** File names in the folder `pictures`. */
  pictures: ReadonlySet<string>;
  /** File names in the folder `identity`. */
  identity: ReadonlySet<string>;
}

/** An article that is to be published later. */
export interface WaitingArticle {
  file: string;
  until: MomentText;
}

/** The entries of a collection, including those with errors. */
export function writtenIn<C extends Collection>(
  { written }: Content,
  collection: C,
): readonly WrittenEntry<C>[] {
  return written.filter((entry) => isOf(collection, entry));
}

/** Every quotation, including those with errors. */
export function quotationsOf({ statements, refused }: Content): RefusedQuotation[] {
  return [...statements, ...refused];
}

/** Names of the files at the top of the content folder that the site reads. */
export const redirectsFile = 'redirects.yaml';
export const settingsFile = 'site.yaml';
