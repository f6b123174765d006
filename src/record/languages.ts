import { textRuns } from '../text/script-runs.ts';

const names = new Intl.DisplayNames('en', { type: 'language' });

/** `French` for `fr`. */
export function languageName(tag: string): string {
  return names.of(tag) ?? tag;
}

/**
 * The language of a name in other than Latin letters; undefined for Latin ones.
 *
 * @param language of the page that has the name: that of the name too, unless it is written in Latin letters
 */
export function langOfName(name: string, language: string): string | undefined {
  if (!/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(name)) return undefined;
  if (new Intl.Locale(language).maximize().script !== 'Latn') return language;
  return textRuns(name).find(({ lang }) => lang !== undefined)?.lang;
}
