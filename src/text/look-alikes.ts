import { codePoint } from './code-point.ts';

/** Two texts for a message. If they look the same, the letters that differ are followed by their code points. */
export function shownApart(a: string, b: string): [string, string] {
  if (a === b || looksOf(a) !== looksOf(b)) return [a, b];
  const codesOf = (text: string, other: string) =>
    [...text]
      .map((letter) => (other.includes(letter) ? letter : `${letter} (${codePoint(letter)})`))
      .join('');
  return [codesOf(a, b), codesOf(b, a)];
}

/** A text in which letters that look the same are the same letter. */
function looksOf(text: string): string {
  return asciiLikenesses.reduce(
    (rest, [letters, likeness]) => rest.replace(letters, likeness),
    text.normalize('NFKC').toLowerCase(),
  );
}

const asciiLikenesses: readonly (readonly [RegExp, string])[] = [
  [/[аα]/g, 'a'],
  [/[еε]/g, 'e'],
  [/[оο0]/g, 'o'],
  [/[рρ]/g, 'p'],
  [/[сϲ]/g, 'c'],
  [/[уγ]/g, 'y'],
  [/[хχ]/g, 'x'],
  [/[іι1l]/g, 'i'],
  [/[ѕ]/g, 's'],
  [/[ј]/g, 'j'],
  [/[кκ]/g, 'k'],
  [/[мμ]/g, 'm'],
  [/[тτ]/g, 't'],
  [/[нη]/g, 'h'],
  [/[вβ]/g, 'b'],
];
