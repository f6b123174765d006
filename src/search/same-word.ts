import { foldText } from './fold-text.ts';

/** Inflections and derivations of English words. */
const ending =
  /^(?:e|y|i|ie)?(?:s|es|ed|ing|ings|er|ers|ly|ment|ments|ion|ions|ation|ations|al|ally|ity|ness|able|ive|ance|ence|ful)*$/;

/**
 * Whether a word that was found is what was asked for: the same word, another form of it, or a longer word that begins
 * with it. `talking` matches `talks`, and `mill` matches `Miller`; `millor` matches neither `Miller` nor `La`, and `2`
 * matches no other number.
 */
export function isSameWord(asked: string, found: string): boolean {
  const wanted = foldText(asked).replaceAll(' ', '');
  return formsOf(found).some((word) => {
    if (/^\d+$/.test(wanted)) return wanted === word;
    const shared = sharedBeginning(wanted, word);
    if (shared === wanted.length) return true;
    return (
      shared >= Math.max(3, wanted.length / 2) &&
      [wanted, word].every((form) => hasOnlyEnding(form.slice(0, shared), form.slice(shared)))
    );
  });
}

/** A whole word, and its parts between hyphens, apostrophes and full stops. */
function formsOf(word: string): string[] {
  const parts = foldText(word.replace(/['’ʼ.]/g, ' ')).split(' ');
  return [...new Set([foldText(word).replaceAll(' ', ''), ...foldText(word).split(' '), ...parts])];
}

/** Whether the rest of a word is only an ending. The last letter before it may be doubled, or be an `e`. */
function hasOnlyEnding(beginning: string, rest: string): boolean {
  const last = beginning.at(-1) ?? '';
  if (last === 'e' && /^(?:d|r|rs)$/.test(rest)) return true;
  return ending.test(rest) || (rest.startsWith(last) && ending.test(rest.slice(1)));
}

function sharedBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
