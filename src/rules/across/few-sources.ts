import { quotationsOf, writtenIn } from '../../content-model/content.ts';
import { hasField } from '../../content-model/written-positions.ts';
import { atField, type ContentRule } from '../rule.ts';

/** An article rests on three sources of two publishers, or says why it does not. */
export const fewSources: ContentRule = {
  name: 'few-sources',
  summary:
    'an article with fewer than three sources or only one publisher that does not say why in sourcing_note',
  severity: 'warning',
  check(content) {
    const publishers = new Map(
      writtenIn(content, 'sources').map(({ id, fields }) => [
        id,
        fields.original?.publisher ?? fields.publisher,
      ]),
    );
    const quotations = Map.groupBy(quotationsOf(content), ({ file }) => file);
    return writtenIn(content, 'articles').flatMap((entry) => {
      if (hasField(entry, 'sourcing_note')) return [];
      const cited = new Set([
        ...entry.body.citations.map(({ source }) => source),
        ...(quotations.get(entry.file) ?? []).flatMap(({ source }) => source ?? []),
      ]);
      const from = new Set([...cited].flatMap((source) => publishers.get(source) ?? []));
      if (cited.size >= 3 && from.size >= 2) return [];
      const found = `${cited.size} ${cited.size === 1 ? 'source' : 'sources'} of ${from.size} ${from.size === 1 ? 'publisher' : 'publishers'}`;
      return [
        atField(
          entry,
          ['title'],
          `the article rests on ${found}. Cite at least three sources of at least two publishers, or say in sourcing_note why there are no others, such as "Only one side reported this"`,
        ),
      ];
    });
  },
};
