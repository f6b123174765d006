/** Every name that a record's front matter gives it: title, name, short and native name, aliases; the site's own first. */
export function namesOf(data: object): string[] {
  const { title, name, short_name, native_name, aliases } = data as Record<string, unknown>;
  return [title, name, short_name, native_name, ...(Array.isArray(aliases) ? aliases : [])].filter(
    (known) => typeof known === 'string',
  );
}

/** A name as names are compared: hyphens, letter case and white space make no other name of it. */
export function plainName(words: string): string {
  return words
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();
}
