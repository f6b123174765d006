import anyAscii from 'any-ascii';

/**
 * A text with its Latin letters in ASCII: `Łukasz Ørsted` is `Lukasz Orsted`, and `Straße` is `Strasse`. Letters of other
 * scripts are left out, because an author has to choose between several transliterations.
 */
export function asciiLetters(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{ASCII}]/gu, (character) =>
      /\p{L}/u.test(character) && !/\p{Script=Latin}/u.test(character) ? '' : anyAscii(character),
    );
}

/** Words as an id: lower-case ASCII letters and digits with single hyphens. Empty if there are none. */
export function idFrom(words: string): string {
  return asciiLetters(words)
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
