import { type Collection, collectionOf, perCollection } from '../../content-model/collections.ts';
import { quotationsOf } from '../../content-model/content.ts';
import type { Entry } from '../../content-model/entry.ts';
import { referencesIn } from '../../content-model/references.ts';
import { namedIn } from '../../content-model/statement.ts';
import { atField, type ContentRule } from '../rule.ts';

/** Collections whose entries are there to be referred to. */
const referredTo: readonly Collection[] = ['people', 'parties', 'places', 'documents', 'topics', 'sources'];

type EntryName = Pick<Entry, 'collection' | 'id'>;

/** A record that nothing refers to is one that no reader comes upon. */
export const unlinkedEntry: ContentRule = {
  name: 'unlinked-entry',
  summary: 'a person, party, place, document, topic or source that no other entry refers to',
  severity: 'hint',
  check(content) {
    const linked = perCollection(() => new Set<string>());
    const link = (from: EntryName, to: readonly Collection[], id: string) => {
      for (const collection of to)
        if (collection !== from.collection || id !== from.id) linked[collection].add(id);
    };
    for (const entry of content.written) {
      for (const { collections: to, id } of referencesIn(entry)) link(entry, to, id);
      for (const { noun, id } of entry.body.mentions) link(entry, [collectionOf(noun) ?? 'articles'], id);
      for (const { source } of entry.body.citations) link(entry, ['sources'], source);
    }
    for (const quotation of quotationsOf(content)) {
      for (const [to, id] of namedIn(quotation)) link(quotation.entry, to, id);
    }
    return referredTo.flatMap((collection) =>
      (content.entries[collection] as Entry[])
        .filter(({ id, data }) => !data.draft && !linked[collection].has(id))
        .map((entry) =>
          atField(
            entry,
            ['name'],
            'no other entry refers to this one. Link to it where it matters, or take it away',
          ),
        ),
    );
  },
};
