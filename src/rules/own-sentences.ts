import type { WrittenEntry } from '../content-model/entry.ts';
import { textsOfRole } from '../content-model/fields-by-role.ts';
import type { Position } from '../content-model/problem.ts';
import { positionOf } from '../content-model/written-positions.ts';

/** A stretch of text that the site itself says, and where it begins. */
export interface Prose extends Position {
  text: string;
  /** Whether it is in front matter. */
  isField: boolean;
}

/** What of an entry can hold sentences. */
export type Worded = Pick<WrittenEntry, 'collection' | 'data' | 'body' | 'positions'>;

/** Everything that an entry says in the site's own words: its passages and the sentences of its front matter. */
export function proseOf(entry: Worded): Prose[] {
  const fields = textsOfRole(entry, 'ownWords', 'ownTitle').map(({ text, path }) => ({
    text,
    ...positionOf(entry, path),
    isField: true,
  }));
  // The body of a source is its excerpt.
  if (entry.collection === 'sources') return fields;
  const passages = entry.body.passages.map(({ text, line, column }) => ({
    text,
    line,
    column,
    isField: false,
  }));
  return [...fields, ...passages];
}

/** The place of a match within a stretch of prose: its line is exact, its column where the stretch begins. */
export function placeIn(prose: Omit<Prose, 'isField'>, offset: number): Position {
  const before = prose.text.slice(0, offset).split('\n').length - 1;
  return before === 0 ? { line: prose.line, column: prose.column } : { line: prose.line + before, column: 1 };
}

/** The sentence around an offset. */
export function sentenceAt(text: string, offset: number): string {
  const start = Math.max(
    0,
    ...['. ', '! ', '? ', '\n\n'].map((end) => text.lastIndexOf(end, offset - 1) + 1),
  );
  const rest = text.slice(offset).search(/[.!?](?:\s|$)/);
  return text.slice(start, rest < 0 ? text.length : offset + rest + 1);
}

/** Whether a sentence speaks of what was still to come. */
export function looksAhead(sentence: string): boolean {
  return /\b(?:will|would|shall|due|plan(?:s|ned|ning)?|schedul\w+|expect\w*|until|by|before|next|following|later|deadline|announc\w+|propos\w+|invit\w+|set for|agreed to|is to|are to|was to|were to|to be|intend\w*|could|may|might|upcoming|planned|hope\w*)\b/i.test(
    sentence,
  );
}
