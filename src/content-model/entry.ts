import type { Body } from '../markdown/body.ts';
import type { Collection } from './collections.ts';
import type { FrontMatter } from './entry-schemas.ts';
import type { Position } from './problem.ts';
import type { Wording } from './wording.ts';
import { findPosition, type WrittenPositions } from './written-positions.ts';

/** A content file as it was written: its front matter may break its schema. */
export interface WrittenEntry {
  collection: Collection;
  /** File name without `.md`. */
  id: string;
  /** Path from the project's root. */
  file: string;
  data: unknown;
  body: Body;
  /** Where each field's value stands. */
  positions: WrittenPositions;
  /** Empty while its schema refuses it. */
  wording: Wording;
}

/** One content file, read and found valid by its schema. Plain data: it can be stored and compared. */
export interface Entry<C extends Collection = Collection> extends WrittenEntry {
  collection: C;
  data: FrontMatter<C>;
}

/** Entries of all collections, each list sorted by id. */
export type Entries = { [C in Collection]: Entry<C>[] };

/** Where a field stands, or the nearest field around it, or the top of the file. */
export function positionOf(entry: Pick<WrittenEntry, 'positions'>, path: readonly PropertyKey[]): Position {
  for (let length = path.length; length > 0; length--) {
    const position = findPosition(entry.positions, path.slice(0, length).join('.'));
    if (position) return position;
  }
  return { line: 1, column: 1 };
}
