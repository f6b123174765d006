import { foldText } from './fold-text.ts';

/**
 * Words that mean the same in news on diplomacy. A text with one of them is found by the others. Above each row is
 * its source; words that only come near, such as troops and forces, are left out.
 */
const rows: readonly (readonly string[])[] = [
  // Merriam-Webster, “press conference”
  ['news conference', 'press conference', 'presser'],
  // Merriam-Webster, “phone”
  ['telephone', 'phone'],
  // Merriam-Webster Thesaurus, “enlargement”
  ['enlargement', 'expansion'],
  // Merriam-Webster Thesaurus, “response”
  ['response', 'reply', 'answer'],
  // Merriam-Webster, “expulsion”: the act of expelling
  ['expel', 'expulsion'],
  // Merriam-Webster, “recognition”
  ['recognise', 'recognition'],
  // Merriam-Webster, “invasion”: an act of invading
  ['invade', 'invasion'],
  // Merriam-Webster, “annexation”: an act of annexing
  ['annex', 'annexation'],
  // Merriam-Webster, “withdraw”
  ['withdraw', 'withdrawal', 'pull back', 'pull out'],
  // Merriam-Webster, “troops”: soldiers
  ['soldiers', 'troops'],
  // Merriam-Webster, “deliver”
  ['deliver', 'hand over'],
  // Associated Press Stylebook
  ['spokesman', 'spokeswoman', 'spokesperson'],
  // Merriam-Webster, “no one”: no person: nobody
  ['no one', 'nobody'],
  // Merriam-Webster, “cyberattack”; Oxford has it as two words
  ['cyberattack', 'cyber attack'],
  // Merriam-Webster and Oxford, “ceasefire”
  ['ceasefire', 'cease fire', 'cease-fire'],
  // Oxford and Merriam-Webster, “buildup”
  ['build-up', 'buildup'],
];

/** Other words for what a text says, for words that it does not have itself. */
export function synonymsIn(text: string): string[] {
  const folded = ` ${foldText(text)} `;
  const others = rows.flatMap((terms) =>
    terms.some((term) => hasTerm(folded, term)) ? terms.filter((term) => !hasTerm(folded, term)) : [],
  );
  return [...new Set(others)];
}

/** Whether a text has a term, in the singular or with an ending. */
function hasTerm(folded: string, term: string): boolean {
  return folded.includes(` ${foldText(term)}`);
}
