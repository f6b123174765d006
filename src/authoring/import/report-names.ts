import { paragraphName, shownWords } from './guess-words.ts';
import type { FoundName } from './names.ts';

/** The records that a report names, and what to settle about the names. */
export class ReportNames {
  readonly people = new Set<string>();
  readonly parties = new Set<string>();
  readonly places = new Set<string>();
  readonly #seen = new Set<string>();

  /** Adds the names of a paragraph, and returns the guesses about names that it has first. */
  add(names: readonly FoundName[], index: number): string[] {
    return names.flatMap(({ collection, ids, labels, words, how }) => {
      const [only] = ids;
      if (ids.length === 1 && only !== undefined) this[collection].add(only);
      const key = `${collection} ${words}`;
      if (this.#seen.has(key) || how === 'name') return [];
      this.#seen.add(key);
      const to = ids.map((id, position) => `${id} (${labels[position]})`).join(' or ');
      const by = how === 'near spelling' ? 'a near spelling' : how === 'alias' ? 'an alias' : how;
      return [
        `${paragraphName(index)}, ${shownWords(words)}: ${ids.length > 1 ? `two or more share this name: ${to}. Say which` : `${to}, by ${by}`}`,
      ];
    });
  }
}
