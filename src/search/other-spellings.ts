import type { Site } from '../content-model/site.ts';

/** Something with several spellings, each as its words. */
interface Spelled {
  spellings: readonly (readonly string[])[];
}

/**
 * Finds the other spellings of the places and parties that a text names, as one word each: of a text with `AVATA` in
 * it `НАТО` and `OTAN`. Names of several words are left out, as each of those words would be found.
 */
export function spellingFinder({ entries }: Site): (text: string) => string[] {
  const byFirstWord = new Map<string, { words: readonly string[]; owner: Spelled }[]>();
  for (const { data } of [...entries.places, ...entries.parties]) {
    const { name, short_name, aliases } = data as { name: string; short_name?: string; aliases?: string[] };
    // `Town Hall, Harbour` is the town hall.
    const [plain = ''] = name.split(',');
    const names = [...new Set([plain, short_name, ...(aliases ?? [])])].filter((one) => one !== undefined);
    if (names.length < 2) continue;
    const owner: Spelled = { spellings: names.map(wordsOf) };
    for (const words of owner.spellings) {
      const [first = ''] = words;
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, owner }]);
    }
  }
  return (text) => {
    const words = wordsOf(text);
    const named = new Set<Spelled>();
    for (const [at, word] of words.entries()) {
      for (const { words: spelling, owner } of byFirstWord.get(word) ?? []) {
        if (spelling.every((part, offset) => words[at + offset] === part)) named.add(owner);
      }
    }
    const present = new Set(words);
    const others = [...named].flatMap(({ spellings }) =>
      spellings.flatMap(([word = '', ...more]) => (more.length > 0 || present.has(word) ? [] : [word])),
    );
    return [...new Set(others)];
  };
}

function wordsOf(text: string): string[] {
  return text
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
}
