import { writtenIn } from '../content.ts';
import type { WrittenEntry } from '../entry.ts';
import { matchQuotation } from '../quotation-match.ts';
import { atPlace, type Rule } from '../rule.ts';

const name = 'inline-quotation';

/** Words in “…” within a sentence are somebody's: they stand in a source that the passage cites. */
export const inlineQuotation: Rule = {
  name,
  summary: 'words in “…” that are in no excerpt or title of a source cited with them',
  check(content) {
    const texts = new SourceTexts(writtenIn(content, 'sources'));
    return content.written.flatMap((entry) =>
      entry.wording.quoted
        .filter(({ words, sources }) => !sources.some((id) => texts.have(id, words)))
        .map((quoted) => ({
          ...atPlace(name, entry, quoted, explain(quoted.words, texts), 'warning'),
          words: quoted.words,
        })),
    );
  },
};

/** Title and excerpt of each source, fetched when first asked for. */
class SourceTexts {
  readonly #sources: ReadonlyMap<string, WrittenEntry<'sources'>>;

  constructor(sources: readonly WrittenEntry<'sources'>[]) {
    this.#sources = new Map(sources.map((source) => [source.id, source]));
  }

  have(id: string, words: string): boolean {
    const source = this.#sources.get(id);
    if (!source) return false;
    return matchQuotation(words, `${source.fields.title ?? ''}\n\n${source.body.text}`, source).matches;
  }

  /** The first source that has these words. */
  sourceOf(words: string): WrittenEntry<'sources'> | undefined {
    return [...this.#sources.values()].find(({ id }) => this.have(id, words));
  }
}

function explain(words: string, texts: SourceTexts): string {
  const elsewhere = texts.sourceOf(words);
  return elsewhere
    ? `“${words}” stands in ${elsewhere.file}, which is not cited here. Add [@${elsewhere.id}]`
    : `“${words}” stands in no source cited here. Quote it word for word, cite the source that has it, or put its words into that source's excerpt`;
}
