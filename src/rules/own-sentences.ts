import type { WrittenEntry } from '../content-model/entry.ts';
import type { Position } from '../content-model/problem.ts';
import { positionOf } from '../content-model/written-positions.ts';

/** A stretch of text that the site itself says, and where it begins. */
export interface Prose extends Position {
  text: string;
  /** Whether it stands in front matter. */
  isField: boolean;
}

/** What of an entry can hold sentences. */
export type Worded = Pick<WrittenEntry, 'collection' | 'data' | 'body' | 'positions'>;

/** Fields of front matter that hold sentences of the site's own; versions of what is disputed are those of others. */
const ownFields: ReadonlySet<string> = new Set([
  'title',
  'summary',
  'outcome',
  'alt',
  'caption',
  'note',
  'question',
  'what',
]);

/** Everything that an entry says in the site's own words: its passages and the sentences of its front matter. */
export function proseOf(entry: Worded): Prose[] {
  if (entry.collection === 'sources') return [];
  return [
    ...fieldProse(entry),
    ...entry.body.passages.map(({ text, line, column }) => ({ text, line, column, isField: false })),
  ];
}

function fieldProse(entry: Worded): Prose[] {
  const found: Prose[] = [];
  const walk = (value: unknown, path: readonly (string | number)[]) => {
    if (typeof value === 'string') {
      const field = path.findLast((part) => typeof part === 'string');
      if (typeof field !== 'string' || !ownFields.has(field)) return;
      if (entry.collection === 'documents' && path.length === 1) return;
      found.push({ text: value, ...positionOf(entry, path), isField: true });
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, [...path, index]);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
    }
  };
  walk(entry.data, []);
  return found;
}

/** The text with everything between quotation marks blanked out, as long as it was. */
export function outsideQuotations(text: string): string {
  if (!/[“„«"]/.test(text)) return text;
  return text.replace(/“[^”]*(?:”|$)|„[^“”]*(?:[“”]|$)|«[^»]*(?:»|$)|"[^"\n]*(?:"|$)/g, (quoted) =>
    quoted.replace(/[^\n]/g, ' '),
  );
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
