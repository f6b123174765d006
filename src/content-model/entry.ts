import type { Body } from './body.ts';
import { type Collection, collections } from './collections.ts';
import type { FrontMatter } from './entry-schemas.ts';
import type { Wording } from './wording.ts';
import type { WrittenPositions } from './written-positions.ts';

/** Where an entry's file is, and what follows from that. */
export interface EntryIdentity {
  collection: Collection;
  id: string;
  /** Path from the project's root. */
  file: string;
}

/** A content file as it was written: its front matter may break its schema. */
export interface WrittenEntry<C extends Collection = Collection> {
  collection: C;
  /** File name without `.md`. */
  id: string;
  /** Path from the project's root. */
  file: string;
  data: unknown;
  /** The fields of its front matter that its schema accepts, each checked separately. */
  fields: Partial<FrontMatter<C>>;
  body: Body;
  /** Where the value of each field is in the file. */
  positions: WrittenPositions;
  wording: Wording;
}

/** One content file, parsed and accepted by its schema. Plain data: it can be stored and compared. */
export interface Entry<C extends Collection = Collection> extends WrittenEntry<C> {
  data: FrontMatter<C>;
}

/** Entries of all collections, each list sorted by id. */
export type Entries = { [C in Collection]: Entry<C>[] };

/** The entries of all collections, one after the other. */
export function everyEntry(entries: Entries): Entry[] {
  return collections.flatMap((collection) => entries[collection] as Entry[]);
}

/** Whether an entry belongs to a collection. */
export function isOf<C extends Collection>(collection: C, entry: Entry): entry is Entry<C>;
export function isOf<C extends Collection>(collection: C, entry: WrittenEntry): entry is WrittenEntry<C>;
export function isOf(collection: Collection, entry: WrittenEntry): boolean {
  return entry.collection === collection;
}
