import { atField, type Rule } from '../rule.ts';
import { statementsByFile } from '../statement.ts';

const name = 'few-sources';

/** An article rests on three sources of two publishers, or says why it does not. */
export const fewSources: Rule = {
  name,
  summary:
    'an article with fewer than three sources or only one publisher that does not say why in sourcing_note',
  check(content) {
    const publishers = new Map(content.entries.sources.map(({ id, data }) => [id, data.publisher]));
    const statements = statementsByFile(content.statements);
    return content.entries.articles.flatMap((entry) => {
      if (entry.data.sourcing_note !== undefined) return [];
      const cited = new Set([
        ...entry.body.citations.map(({ source }) => source),
        ...(statements.get(entry.file) ?? []).map(({ source }) => source),
      ]);
      const from = new Set([...cited].flatMap((source) => publishers.get(source) ?? []));
      if (cited.size >= 3 && from.size >= 2) return [];
      const found = `${cited.size} ${cited.size === 1 ? 'source' : 'sources'} of ${from.size} ${from.size === 1 ? 'publisher' : 'publishers'}`;
      return [
        atField(
          name,
          entry,
          ['title'],
          `the article rests on ${found}. Cite at least three sources of at least two publishers, or say in sourcing_note why there are no others, such as "Only the Russian side reported this"`,
          'warning',
        ),
      ];
    });
  },
};
