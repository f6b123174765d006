import { foldText } from '../fold-text.ts';

/** What English words end in when they bend. */
const ending =
  /^(?:e|y|i|ie)?(?:s|es|ed|ing|ings|er|ers|ly|ment|ments|ion|ions|ation|ations|al|ally|ity|ness|able|ive|ance|ence|ful)*$/;

/**
 * Whether a word was asked for when another was found: the same word, another form of it, or the word whose
 * beginning it is. `talking` asks for `talks` and `mill` for `Miller`, but `millor` asks for neither `Miller` nor
 * `La`, and `2` for no number but itself.
 */
export function isSameWord(asked: string, found: string): boolean {
  const wanted = foldText(asked).replaceAll(' ', '');
  return formsOf(found).some((word) => {
    if (/^\d+$/.test(wanted)) return wanted === word;
    const shared = sharedBeginning(wanted, word);
    if (shared === wanted.length) return true;
    return (
      shared >= Math.max(3, wanted.length / 2) &&
      [wanted, word].every((form) => isBent(form.slice(0, shared), form.slice(shared)))
    );
  });
}

/** A word as a whole, and its parts on both sides of hyphens, apostrophes and points. */
function formsOf(word: string): string[] {
  const parts = foldText(word.replace(/['’ʼ.]/g, ' ')).split(' ');
  return [...new Set([foldText(word).replaceAll(' ', ''), ...foldText(word).split(' '), ...parts])];
}

/** Whether only endings follow what a word begins with; its last letter may be doubled, its `e` stand before a `d`. */
function isBent(beginning: string, rest: string): boolean {
  const last = beginning.at(-1) ?? '';
  if (last === 'e' && /^(?:d|r|rs)$/.test(rest)) return true;
  return ending.test(rest) || (rest.startsWith(last) && ending.test(rest.slice(1)));
}

function sharedBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
