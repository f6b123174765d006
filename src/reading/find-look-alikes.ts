import type { LocalProblem, RuleInfo } from '../content-model/problem.ts';
import { codePoint } from './find-hidden-characters.ts';

export const lookAlike: RuleInfo = {
  name: 'look-alike',
  summary:
    'letters that look like others and are not found as them: a Cyrillic а in a Latin word, the ligature ﬁ',
  severity: 'error',
};

/** Each looks like the other at the same place. */
const pairs = pairsOf(
  ['Latin', 'aceopxyisjhABCEHIJKMOPSTXY'],
  ['Cyrillic', 'асеорхуіѕјһАВСЕНІЈКМОРЅТХУ'],
  ['Latin', 'ABEHIKMNOPTXYZovu'],
  ['Greek', 'ΑΒΕΗΙΚΜΝΟΡΤΧΥΖονυ'],
);

const inTwoScripts =
  /(?=[\p{L}\p{M}]*\p{Script=Latin})(?=[\p{L}\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}])[\p{L}\p{M}]{2,}/gu;
const ligature = /[\p{L}\p{M}]*[\uFB00-\uFB06][\p{L}\p{M}\uFB00-\uFB06]*/gu;

/** Words that no reader can tell from others and that no search finds. */
export function findLookAlikes(text: string): LocalProblem[] {
  const shown = text.replace(/^\uFEFF/, '');
  if (shown.match(inTwoScripts) === null && !/[\uFB00-\uFB06]/.test(shown)) return [];
  return shown.split(/\r\n|\n|\r/).flatMap((line, index) => {
    const problem = (at: number, message: string): LocalProblem => ({
      line: index + 1,
      column: at + 1,
      rule: lookAlike.name,
      severity: lookAlike.severity,
      message,
    });
    return [
      ...[...line.matchAll(inTwoScripts)].flatMap(({ 0: word, index: at }) => {
        const odd = foreignLetters(word);
        return odd ? [problem(at, explain(word, odd))] : [];
      }),
      ...[...line.matchAll(ligature)].map(({ 0: word, index: at }) => {
        const [sign = ''] = /[\uFB00-\uFB06]/.exec(word) ?? [];
        return problem(
          at,
          `"${word}" has the ligature ${sign} (${codePoint(sign)}), which no search finds. Write ${word.normalize('NFKC')}`,
        );
      }),
    ];
  });
}

interface OddLetters {
  letters: string[];
  script: string;
  right: string;
  rightScript: string;
}

/** The letters of a word that look like those of its other script; undefined where the word is readable as it is. */
function foreignLetters(word: string): OddLetters | undefined {
  const scripts = ['Latin', 'Cyrillic', 'Greek'].filter((script) => lettersOf(word, script).length > 0);
  const [a, b] = scripts;
  if (scripts.length !== 2 || a === undefined || b === undefined) return undefined;
  const fewer = lettersOf(word, a).length < lettersOf(word, b).length ? [a, b] : [b, a];
  for (const [script = '', rightScript = ''] of [fewer, [...fewer].reverse()]) {
    const letters = [...new Set(lettersOf(word, script))];
    const twins = letters.map((letter) => pairs.get(`${letter} ${rightScript}`));
    if (twins.some((twin) => twin === undefined)) continue;
    const right = [...word]
      .map((letter) =>
        letters.includes(letter) ? (pairs.get(`${letter} ${rightScript}`) ?? letter) : letter,
      )
      .join('');
    return { letters, script, right, rightScript };
  }
  return undefined;
}

function explain(word: string, { letters, script, right, rightScript }: OddLetters): string {
  const named = letters.map((letter) => `${letter} (${codePoint(letter)})`).join(', ');
  return `"${word}" has ${script} letters that look ${rightScript}: ${named}. Write ${right}, all in ${rightScript} letters`;
}

function lettersOf(word: string, script: string): string[] {
  return word.match(new RegExp(`\\p{Script=${script}}`, 'gu')) ?? [];
}

/** For a letter and the script that it looks like, the letter of that script. */
function pairsOf(
  ...rows: readonly (readonly [script: string, letters: string])[]
): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (let row = 0; row + 1 < rows.length; row += 2) {
    const [scriptA = '', a = ''] = rows[row] ?? [];
    const [scriptB = '', b = ''] = rows[row + 1] ?? [];
    for (const [index, letter] of [...a].entries()) {
      const twin = [...b][index] ?? '';
      // No living alphabet has both s and the rare ѕ.
      if (!'Ѕѕ'.includes(twin)) map.set(`${letter} ${scriptB}`, twin);
      map.set(`${twin} ${scriptA}`, letter);
    }
  }
  return map;
}
