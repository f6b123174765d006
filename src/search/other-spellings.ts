import type { Site } from '../content-model/site.ts';

/** A place or party with several spellings, each as a list of words. */
interface Spelled {
  spellings: readonly (readonly string[])[];
}

/**
 * Finds other spellings of the places and parties named in a text: `АВАТА` for a text with `AVATA`. Only
 * spellings of one word, because each word of a longer name would be found by itself.
 */
export function spellingFinder({ entries }: Site): (text: string) => string[] {
  const byFirstWord = new Map<string, { words: readonly string[]; owner: Spelled }[]>();
  for (const { data } of [...entries.places, ...entries.parties]) {
    const { name, short_name, aliases } = data as { name: string; short_name?: string; aliases?: string[] };
    // `Kremlin, Moscow` is just called the Kremlin.
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
