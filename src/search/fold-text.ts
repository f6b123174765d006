/** Letters that Unicode does not decompose into a plain letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/**
 * Normalises a text to compare names: lower case, no diacritics, full stops or apostrophes, and spaces for other
 * punctuation. `Siergiej Ławrow` becomes `siergiej lawrow`.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[łøđðıßæœ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[.'’ʼ`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function trimPunctuation(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** In characters; the rest of a longer text is ignored. */
export const longestQuery = 300;

/**
 * Removes invisible characters, such as control and direction characters, collapses white space, and cuts the text to
 * the longest length.
 */
export function cleanText(typed: string): { text: string; isCut: boolean; hadHiddenCharacters: boolean } {
  const visible = typed.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]+/gu, ' ');
  const text = visible.replace(/\s+/g, ' ').trim();
  return {
    text: [...text].slice(0, longestQuery).join('').trim(),
    isCut: [...text].length > longestQuery,
    hadHiddenCharacters: /[\p{Cf}\p{Cs}\p{Co}\p{Cn}]|(?![\t\n\r])\p{Cc}/u.test(typed),
  };
}
