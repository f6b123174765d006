import { isWrittenInLatin, textRuns } from '../text/script-runs.ts';

const names = new Intl.DisplayNames('en', { type: 'language' });

/** `French` for `fr`. */
export function languageName(tag: string): string {
  return names.of(tag) ?? tag;
}

/**
 * The language of a name in a non-Latin script; undefined for Latin ones.
 *
 * @param language language of the page with the name; also the name's, unless that language is written in Latin letters
 */
export function langOfName(name: string, language: string): string | undefined {
  if (!/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(name)) return undefined;
  if (!isWrittenInLatin(language)) return language;
  return textRuns(name).find(({ lang }) => lang !== undefined)?.lang;
}
