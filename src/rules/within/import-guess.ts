import { positionOf } from '../../content-model/written-positions.ts';
import type { EntryRule } from '../rule.ts';

/** What an import guessed, and the sentences it was pasted from, stay in drafts. */
export const importGuess: EntryRule = {
  name: 'import-guess',
  summary:
    'a guess that nobody has settled (a line or a field with `?` before it), or pasted sentences (a `>` block), in an entry that is no draft',
  severity: 'error',
  check(entry) {
    const { collection, fields, body } = entry;
    if (fields.draft) return [];
    const placeholders = Object.entries(fields).flatMap(([field, value]) =>
      typeof value === 'string' && value.startsWith('?')
        ? {
            ...positionOf(entry, [field]),
            message: `${field}: "${shortened(value)}" is still a placeholder. Write your own words, without the ?, or write draft: true`,
          }
        : [],
    );
    // A source's body is the excerpt: a quoting block in it is the page's own.
    const unsettled = body.unsettled.filter(({ type }) => type === 'guess' || collection !== 'sources');
    const left = unsettled.map(({ type, text, line, column }) => ({
      line,
      column,
      message:
        type === 'guess'
          ? `"${shortened(text)}" is still to be settled. Settle it and take the line away, or write draft: true`
          : `“${shortened(text)}” is in a > block, which holds pasted sentences. Say it in your own words or quote it with :::quote, or write draft: true`,
    }));
    return [...placeholders, ...left];
  },
};

function shortened(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > 60 ? `${words.slice(0, 60).trimEnd()} …` : words;
}
