import { foldText } from './fold-text.ts';

/** What English words end in when they bend, after a letter that may be doubled. */
const ending =
  /^[bdgklmnprt]?(?:e|y|i|ie)?(?:s|es|d|ed|ing|ings|er|ers|ly|ment|ments|ion|ions|ation|ations|al|ally|ity|ness|able|ive|ance|ence|ful)*$/;

/**
 * Whether a word was asked for when another was found: the same word, another form of it, or the word whose
 * beginning it is. `talking` asks for `talks` and `lavr` for `Lavrov`, but `lavrof` asks for neither `Lavrov` nor `La`.
 */
export function isSameWord(asked: string, found: string): boolean {
  const wanted = foldText(asked).replaceAll(' ', '');
  const words = foldText(found);
  return [...words.split(' '), words.replaceAll(' ', '')].some((word) => {
    const shared = sharedBeginning(wanted, word);
    if (shared === wanted.length) return true;
    return (
      shared >= Math.max(3, wanted.length / 2) &&
      [wanted, word].every((form) => ending.test(form.slice(shared)))
    );
  });
}

function sharedBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
