/** A stretch of text in one language; without a tag, in the language of the surrounding text. */
export interface TextRun {
  text: string;
  lang?: string;
}

/** Scripts by row: no language mixes letters from two rows. */
const scripts = [
  '\\p{Script=Cyrillic}',
  '\\p{Script=Greek}',
  '\\p{Script=Arabic}',
  '\\p{Script=Hebrew}',
  '\\p{Script=Georgian}',
  '\\p{Script=Armenian}',
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}',
  '\\p{Script=Hangul}',
];

/** Words in one script, with the punctuation between them. */
const foreignWords = new RegExp(
  scripts.map((letters) => `[${letters}](?:[^\\p{L}]*[${letters}])*`).join('|'),
  'gu',
);

/**
 * Splits a text where its script changes, and tags each non-Latin stretch with its likely language. Cyrillic is uk, sr
 * or be if it has letters or endings that ru lacks, else ru.
 */
export function textRuns(text: string): TextRun[] {
  const runs: TextRun[] = [];
  let end = 0;
  for (const { 0: words, index } of text.matchAll(foreignWords)) {
    if (index > end) runs.push({ text: text.slice(end, index) });
    runs.push({ text: words, lang: languageOf(words) });
    end = index + words.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}

/** A cache: every text asks about the same few languages. */
const isLatin = new Map<string, boolean>();

/**
 * Whether a language is written in Latin letters, so that other scripts need marking; an invalid tag counts as Latin.
 */
export function isWrittenInLatin(language: string): boolean {
  let answer = isLatin.get(language);
  if (answer === undefined) {
    answer = scriptOf(language) === 'Latn';
    isLatin.set(language, answer);
  }
  return answer;
}

function scriptOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().script;
  } catch {
    return 'Latn';
  }
}

const languages: readonly (readonly [letters: RegExp, language: string])[] = [
  [/[іїєґ]|ськ/iu, 'uk'],
  [/[ђјљњћџ]/iu, 'sr'],
  [/ў/iu, 'be'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Greek}/u, 'el'],
  [/[پچژگ]/u, 'fa'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
];

function languageOf(words: string): string {
  return languages.find(([letters]) => letters.test(words))?.[1] ?? 'und';
}
