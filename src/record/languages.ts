const names = new Intl.DisplayNames('en', { type: 'language' });

/** `French` for `fr`. */
export function languageName(tag: string): string {
  return names.of(tag) ?? tag;
}

/** The language of a name that stands in a text of ours without a tag of its own; undefined for Latin letters. */
export function langOfName(name: string, language: string): string | undefined {
  return /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(name) ? language : undefined;
}
