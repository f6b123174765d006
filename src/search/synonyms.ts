import { foldText } from './fold-text.ts';

/**
 * Words and terms that mean the same in news on diplomacy, as dictionaries have them (Merriam-Webster and Collins, under
 * the first of each row). A text with one of them is found by the others.
 */
const rows: readonly (readonly string[])[] = [
  ['news conference', 'press conference', 'briefing with the press'],
  ['telephone', 'phone', 'telephone call'],
  ['call', 'telephone'],
  ['enlargement', 'expansion', 'expand'],
  ['response', 'reply', 'answer'],
  ['expel', 'expulsion', 'expelled'],
  ['troops', 'soldiers', 'forces'],
  ['draft treaty', 'proposals'],
  ['deliver', 'send', 'sent', 'hand over'],
  ['spokesman', 'spokeswoman', 'spokesperson'],
];

/** Other words for what a text says, for words that it does not have itself. */
export function synonymsIn(text: string): string[] {
  const folded = ` ${foldText(text)} `;
  const others = rows.flatMap((row) =>
    row.some((term) => hasTerm(folded, term)) ? row.filter((term) => !hasTerm(folded, term)) : [],
  );
  return [...new Set(others)];
}

/** Whether a text has a term, in the singular or with an ending. */
function hasTerm(folded: string, term: string): boolean {
  return folded.includes(` ${term}`);
}
