import { type Collection, collectionOf } from '../../content-model/collections.ts';
import { quotationsOf } from '../../content-model/content.ts';
import { referencesIn } from '../../content-model/references.ts';
import { namedIn } from '../../content-model/statement.ts';
import { atField, atPosition, atQuotation, type ContentRule } from '../rule.ts';

/** What is published does not lead to what is not. */
export const draftReference: ContentRule = {
  name: 'draft-reference',
  summary: 'a published entry that refers to a draft',
  severity: 'error',
  check(content) {
    const published = new Set<string>();
    const drafts = new Set<string>();
    for (const { collection, id, fields } of content.written)
      (fields.draft ? drafts : published).add(`${collection}/${id}`);
    if (drafts.size === 0) return [];
    const isDraft = (to: readonly Collection[], id: string) =>
      to.some((collection) => drafts.has(`${collection}/${id}`)) &&
      !to.some((collection) => published.has(`${collection}/${id}`));
    const quotations = Map.groupBy(quotationsOf(content), ({ file }) => file);
    const message = (id: string) =>
      `"${id}" is a draft, so this would lead to nothing. Publish it first, or make this entry a draft too`;
    return content.written
      .filter(({ fields }) => !fields.draft)
      .flatMap((entry) => [
        ...referencesIn(entry)
          .filter(({ collections: to, id }) => isDraft(to, id))
          .map(({ id, path }) => atField(entry, path, message(id))),
        ...entry.body.mentions
          .filter(({ noun, id }) => isDraft([collectionOf(noun) ?? 'articles'], id))
          .map((mention) => atPosition(entry, mention, message(mention.id))),
        ...entry.body.citations
          .filter(({ source }) => isDraft(['sources'], source))
          .map(({ source, occurrences }) =>
            atPosition(entry, occurrences[0] ?? { line: 1, column: 1 }, message(source)),
          ),
        ...(quotations.get(entry.file) ?? []).flatMap((quotation) =>
          namedIn(quotation)
            .filter(([to, id]) => isDraft(to, id))
            .map(([, id]) => atQuotation(quotation, message(id))),
        ),
      ]);
  },
};
