/** The first letters of a name, two at most: `AB` for Anna Berg, `AH` for Anna van der Hart. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  const [first = name, ...others] = words;
  return [first, others.at(-1) ?? ''].map((word) => [...word][0] ?? '').join('');
}
