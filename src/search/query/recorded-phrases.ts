import { wholeTerm } from '../index-query.ts';

/** More words than this are joined in too many ways. */
const mostWords = 8;

/** Phrases as records have them: `Harbour Bridge Council` stands there as `Harbour-Bridge Council`. */
export class RecordedPhrases {
  readonly #known = new Map<string, Promise<string>>();
  readonly #search: (term: string) => Promise<{ results: readonly unknown[] }>;

  constructor(search: (term: string) => Promise<{ results: readonly unknown[] }>) {
    this.#search = search;
  }

  asRecorded(phrases: readonly string[]): Promise<string[]> {
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

/** The phrase without its hyphens, and with one between any two of its words. */
export function otherHyphens(phrase: string): string[] {
  const words = phrase.split(/[\s\-‐‑–—]+/).filter(Boolean);
  if (words.length > mostWords) return [];
  const joined = words.slice(1).map((_, at) => {
    const [before, after] = [words.slice(0, at + 1), words.slice(at + 1)];
    return `${before.join(' ')}-${after.join(' ')}`;
  });
  return [words.join(' '), ...joined].filter((form) => form !== phrase);
}

/** The words as Pagefind takes them for a phrase. */
export function asPhrase(words: string): string {
  return `"${words.split(/\s+/).map(wholeTerm).filter(Boolean).join(' ')}"`;
}
