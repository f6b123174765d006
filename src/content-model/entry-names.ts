/** Every name in an entry's front matter: title, name, short and native name, aliases; the site's own comes first. */
export function namesOf(data: object): string[] {
  const { title, name, short_name, native_name, aliases } = data as Record<string, unknown>;
  return [title, name, short_name, native_name, ...(Array.isArray(aliases) ? aliases : [])].filter(
    (known) => typeof known === 'string',
  );
}

/** A name in the form used for comparison: hyphens, letter case and white space make no difference. */
export function plainName(words: string): string {
  return words
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();
}
