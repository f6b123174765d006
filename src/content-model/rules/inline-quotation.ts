import type { Content } from '../content.ts';
import type { Entry } from '../entry.ts';
import type { Problem } from '../problem.ts';
import { matchQuotation } from '../quotation-match.ts';
import { atPlace, type Rule } from '../rule.ts';

const name = 'inline-quotation';

/** Fewer words than this between quotation marks may be a name or a term. */
const fewestWords = 3;

/** Words in “…” within a sentence are somebody's: they stand in a source that the passage cites. */
export const inlineQuotation: Rule = {
  name,
  summary: 'words in “…” that are in no excerpt or title of a source cited with them',
  check(content) {
    const texts = new Map(
      content.entries.sources.map(({ id, data, body }) => [id, `${data.title}\n\n${body.text}`]),
    );
    return [...content.entries.articles, ...content.entries.events].flatMap((entry) =>
      inEntry(entry, content, texts),
    );
  },
};

function inEntry(
  entry: Entry<'articles' | 'events'>,
  content: Content,
  texts: ReadonlyMap<string, string>,
): Problem[] {
  const citedInFile = entry.body.citations.map(({ source }) => source);
  return entry.body.passages.flatMap((passage) => {
    // A heading cannot cite; what it quotes is borne out below it.
    const cited = passage.type === 'heading' ? citedInFile : passage.citations;
    return quotedWords(passage.text)
      .filter((words) => !cited.some((id) => matchQuotation(words, texts.get(id) ?? '').matches))
      .map((words) => atPlace(name, entry, passage, explain(words, content, texts), 'warning'));
  });
}

/** What stands between curly quotation marks and is long enough to be a quotation. */
function quotedWords(text: string): string[] {
  return [...text.matchAll(/“([^”]+)”/g)].flatMap(([, words = '']) =>
    words.trim().split(/\s+/).length >= fewestWords ? [words] : [],
  );
}

function explain(words: string, content: Content, texts: ReadonlyMap<string, string>): string {
  const elsewhere = content.entries.sources.find(
    ({ id }) => matchQuotation(words, texts.get(id) ?? '').matches,
  );
  return elsewhere
    ? `“${words}” stands in ${elsewhere.file}, which is not cited here. Add [@${elsewhere.id}]`
    : `“${words}” stands in no source cited here. Quote it word for word, cite the source that has it, or put its words into that source's excerpt`;
}
