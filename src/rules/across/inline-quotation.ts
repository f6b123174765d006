import { writtenIn } from '../../content-model/content.ts';
import type { WrittenEntry } from '../../content-model/entry.ts';
import type { QuotedWords } from '../../content-model/wording.ts';
import { hasWords, matchQuotation, shownApart } from '../../text/quotation-match.ts';
import type { ContentRule, Finding } from '../rule.ts';

/** Words in quotation marks are somebody's: a source that is cited with them has them. */
export const inlineQuotation: ContentRule = {
  name: 'inline-quotation',
  summary: 'words in quotation marks of any kind that are in no excerpt or title of a source cited with them',
  severity: 'error',
  check(content) {
    const texts = new SourceTexts(writtenIn(content, 'sources'));
    return content.written.flatMap((entry) =>
      entry.wording.quoted
        .filter(({ words, sources }) => !sources.some((id) => texts.have(id, words)))
        .map((quoted) => ({ file: entry.file, ...explain(quoted, texts), words: quoted.words })),
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
    return source !== undefined && hasWords(words, textOf(source), source);
  }

  /** The first source that has these words. */
  sourceOf(words: string): WrittenEntry<'sources'> | undefined {
    return [...this.#sources.values()].find(({ id }) => this.have(id, words));
  }

  /** What a source has nearly so, told as a message; undefined where it has nothing near. */
  nearlyHave(id: string, words: string): string | undefined {
    const source = this.#sources.get(id);
    const result = source && matchQuotation(words, textOf(source), source);
    if (!result || result.matches || !result.isNear) return undefined;
    const [quoted, excerpt] = shownApart(result.quoted, result.excerpt);
    return `the words “${quoted}” do not stand so in a source cited here; ${source.file} has “${excerpt}”. Quote it word for word, with […] for words left out and [x] for words put in`;
  }
}

function textOf({ fields: { title = '' }, body }: WrittenEntry<'sources'>): string {
  return `${title}\n\n${body.text}`;
}

/** Where the words are, or what a source that is cited has instead. */
function explain({ words, sources, line, column }: QuotedWords, texts: SourceTexts): Finding {
  const position = { line, column };
  const elsewhere = texts.sourceOf(words);
  if (elsewhere) {
    return {
      ...position,
      message: `“${words}” is in ${elsewhere.file}, which is not cited here. Add [@${elsewhere.id}]`,
    };
  }
  for (const id of sources) {
    const message = texts.nearlyHave(id, words);
    if (message !== undefined) return { ...position, message };
  }
  return {
    ...position,
    message: `“${words}” is in no source cited here. Quote it word for word, cite the source that has it, or put its words into that source's excerpt`,
  };
}
