import { writtenIn } from '../../content-model/content.ts';
import { nearest } from '../../text/nearest.ts';
import { hasWords } from '../../text/quotation-match.ts';
import { atField, type ContentRule } from '../rule.ts';

/** What a provision answers exists, and its own words are in the excerpt of one of its sources. */
export const provision: ContentRule = {
  name: 'provision',
  summary:
    'a provision that answers one which its document does not have, or whose words no source of it has',
  severity: 'error',
  check(content) {
    const documents = new Map(writtenIn(content, 'documents').map((document) => [document.id, document]));
    const sources = new Map(writtenIn(content, 'sources').map((source) => [source.id, source]));
    return [...documents.values()].flatMap((document) =>
      (document.fields.provisions ?? []).flatMap(({ answers = [], words, sources: cited = [] }, index) => {
        const path = ['provisions', index];
        const unknown = answers.flatMap((answer, at) => {
          const numbers = (documents.get(answer.document)?.fields.provisions ?? []).map(
            ({ number }) => number,
          );
          if (!documents.has(answer.document) || numbers.includes(answer.number)) return [];
          const meant = nearest(answer.number, numbers);
          const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
          return atField(
            document,
            [...path, 'answers', at, 'number'],
            `content/documents/${answer.document}.md has no provision "${answer.number}".${hint} Write the number as it is written there`,
          );
        });
        if (words === undefined) return unknown;
        const isBorneOut = cited.some((id) => {
          const source = sources.get(id);
          return source !== undefined && hasWords(words, source.body.text, source.body);
        });
        return isBorneOut
          ? unknown
          : [
              ...unknown,
              atField(
                document,
                [...path, 'words'],
                'no source of this provision has these words in its excerpt. Copy them from there, with […] for words left out, or name the source in sources',
              ),
            ];
      }),
    );
  },
};
