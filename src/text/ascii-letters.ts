import anyAscii from 'any-ascii';

/**
 * A text in Latin letters, in ASCII: `Łukasz Ørsted` is `Lukasz Orsted`, and `Straße` is `Strasse`. Letters of other
 * scripts are left out: in which of several ways they are written in Latin ones, an author decides.
 */
export function asciiLetters(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{ASCII}]/gu, (character) =>
      /\p{L}/u.test(character) && !/\p{Script=Latin}/u.test(character) ? '' : anyAscii(character),
    );
}

/** Words as an id: lower-case ASCII letters and digits with single hyphens. Empty where they have neither. */
export function idFrom(words: string): string {
  return asciiLetters(words)
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
