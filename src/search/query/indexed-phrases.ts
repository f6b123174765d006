import { wholeTerm } from '../index-query.ts';

/** A longer phrase can be hyphenated in too many ways to try. */
const mostWords = 8;

/** Finds the spelling of a phrase that the index has: `Harbour-Bridge Council` for `Harbour Bridge Council`. */
export class IndexedPhrases {
  readonly #known = new Map<string, Promise<string>>();
  readonly #search: (term: string) => Promise<{ results: readonly unknown[] }>;

  constructor(search: (term: string) => Promise<{ results: readonly unknown[] }>) {
    this.#search = search;
  }

  asIndexed(phrases: readonly string[]): Promise<string[]> {
    return Promise.all(
      phrases.map((phrase) => {
        const known = this.#known.get(phrase) ?? this.#find(phrase);
        this.#known.set(phrase, known);
        return known;
      }),
    );
  }

  async #find(phrase: string): Promise<string> {
    for (const form of [phrase, ...otherHyphens(phrase)]) {
      const { results } = await this.#search(asPhrase(form));
      if (results.length > 0) return form;
    }
    return phrase;
  }
}

/** The phrase without hyphens, and with a hyphen between any two of its words. */
export function otherHyphens(phrase: string): string[] {
  const words = phrase.split(/[\s\-‐‑–—]+/).filter(Boolean);
  if (words.length > mostWords) return [];
  const joined = words.slice(1).map((_, at) => {
    const [before, after] = [words.slice(0, at + 1), words.slice(at + 1)];
    return `${before.join(' ')}-${after.join(' ')}`;
  });
  return [words.join(' '), ...joined].filter((form) => form !== phrase);
}

/** The words as a phrase in Pagefind's syntax. */
export function asPhrase(words: string): string {
  return `"${words.split(/\s+/).map(wholeTerm).filter(Boolean).join(' ')}"`;
}
