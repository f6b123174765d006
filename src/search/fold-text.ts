/** Letters that Unicode does not take apart into a plain letter and a mark. */
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
 * A text as names are compared: lower case, without marks above or below letters, hyphens as spaces, without
 * points and apostrophes. `Siergiej Ławrow` becomes `siergiej lawrow`.
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

/** The longest text that is searched; what comes after it is left out. */
export const longestQuery = 300;

/**
 * A typed text without what cannot be seen: control and direction characters go, white space becomes single
 * spaces, and the length has its limit.
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
