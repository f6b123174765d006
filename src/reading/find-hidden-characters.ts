import type { LocalProblem, RuleInfo } from '../content-model/problem.ts';
import { hiddenCharacter } from '../text/hidden-characters.ts';

export const characterRules = {
  hidden: {
    name: 'hidden-character',
    summary: 'an invisible character that changes what is read or found, written out or as an escape',
    severity: 'error',
  },
  lost: {
    name: 'lost-character',
    summary: 'a character that was lost in a conversion (U+FFFD)',
    severity: 'error',
  },
} as const satisfies Record<string, RuleInfo>;

const everyHidden = new RegExp(hiddenCharacter.source, 'gu');

/** The same characters written as numbers or names, which Markdown and YAML would decode. */
const writtenOut =
  /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(shy|lrm|rlm|ZeroWidthSpace|NoBreak|Negative(?:VeryThin|Thin|Medium|Thick)Space|InvisibleTimes|InvisibleComma|ApplyFunction|it|ic|af));|\\(?:u([0-9a-f]{4})|x([0-9a-f]{2}))/gi;

/** A quick test of a whole text: most have none, and need no search line by line. */
const anything = new RegExp(`${hiddenCharacter.source}|${writtenOut.source}|\\uFFFD`, 'iu');

/** Every hidden character in a file, and every character lost in an earlier conversion. */
export function findHiddenCharacters(text: string): LocalProblem[] {
  const shown = text.replace(/^\uFEFF/, '');
  if (!anything.test(shown.replaceAll('\r', ''))) return [];
  const lines = shown.split(/\r\n|\n|\r/);
  return lines.flatMap((line, index) => {
    const problem = (at: number, { name, severity }: RuleInfo, message: string): LocalProblem => ({
      line: index + 1,
      column: at + 1,
      rule: name,
      severity,
      message,
    });
    return [
      ...[...line.matchAll(everyHidden)].map((match) =>
        problem(
          match.index,
          characterRules.hidden,
          `there is an invisible control character here (${codePoint(match[0])}). Delete it`,
        ),
      ),
      ...[...line.matchAll(writtenOut)]
        .filter((match) => hiddenCharacter.test(characterOf(match)))
        .map((match) =>
          problem(
            match.index,
            characterRules.hidden,
            `"${match[0]}" stands for an invisible control character. Delete it`,
          ),
        ),
      ...[...line.matchAll(writtenOut)]
        .filter((match) => characterOf(match) === lost)
        .map((match) =>
          problem(
            match.index,
            characterRules.lost,
            `"${match[0]}" is not a character. Put the right one in its place`,
          ),
        ),
      ...[...line.matchAll(/\uFFFD/g)].map((match) =>
        problem(
          match.index,
          characterRules.lost,
          'a character was lost here in an earlier conversion (U+FFFD). Put the right one in its place',
        ),
      ),
    ];
  });
}

function characterOf([, hex, decimal, name, u, x]: RegExpMatchArray): string {
  if (name !== undefined) return '\u200B';
  const code = decimal === undefined ? Number.parseInt(hex ?? u ?? x ?? '0', 16) : Number(decimal);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter || u !== undefined || x !== undefined ? String.fromCodePoint(code) : lost;
}

/** What Markdown puts in the place of a number that no character has. */
const lost = '\uFFFD';

/** `U+200B` */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
