import { type Collection, collectionOf } from '../../content-model/collections.ts';
import { quotationsOf, writtenIn } from '../../content-model/content.ts';
import type { WrittenEntry } from '../../content-model/entry.ts';
import { knownDay, ownDay } from '../../content-model/entry-days.ts';
import type { RefusedQuotation } from '../../content-model/statement.ts';
import { addDays, type Day } from '../../dates/calendar.ts';
import { edtf } from '../../dates/edtf.ts';
import { looksAhead, sentenceAt } from '../own-sentences.ts';
import { atField, atPosition, type ContentRule, type FileFinding } from '../rule.ts';

/** An article rests on nothing that was not there yet on the day it carries. */
export const factAfterArticle: ContentRule = {
  name: 'fact-after-article',
  summary: 'an event, a document, a quotation or a source that is later than the article that uses it',
  severity: 'warning',
  check(content) {
    const days = new Map<string, Day>();
    for (const entry of [...writtenIn(content, 'events'), ...writtenIn(content, 'documents')]) {
      const day = ownDay(entry);
      if (day !== undefined) days.set(`${entry.collection}/${entry.id}`, day);
    }
    for (const { id, fields } of writtenIn(content, 'sources'))
      if (fields.published !== undefined) days.set(`sources/${id}`, edtf(fields.published).first);
    const quotations = Map.groupBy(quotationsOf(content), ({ file }) => file);
    return writtenIn(content, 'articles').flatMap((entry) =>
      inArticle(entry, days, quotations.get(entry.file) ?? []),
    );
  },
};

function inArticle(
  entry: WrittenEntry<'articles'>,
  days: ReadonlyMap<string, Day>,
  quotations: readonly RefusedQuotation[],
): FileFinding[] {
  const { events, documents } = entry.fields;
  const known = knownDay(entry);
  if (known === undefined) return [];
  // A page may carry the date of the day after, in another time zone.
  const knownElsewhere = addDays(known, 1);
  const isLater = (collection: Collection, id: string, until = known) => {
    const day = days.get(`${collection}/${id}`);
    return day !== undefined && day > until ? day : undefined;
  };
  const warn = (what: string, day: Day) =>
    `${what} is of ${day}, after the article (${known}). Correct the date, or leave out what was not known yet`;
  return [
    ...(events ?? []).flatMap((id, index) => {
      const day = isLater('events', id);
      return day ? [atField(entry, ['events', index], warn(`events: "${id}"`, day))] : [];
    }),
    ...(documents ?? []).flatMap((id, index) => {
      const day = isLater('documents', id);
      return day ? [atField(entry, ['documents', index], warn(`documents: "${id}"`, day))] : [];
    }),
    ...entry.body.mentions.flatMap((mention) => {
      const day = isLater(collectionOf(mention.noun) ?? 'articles', mention.id);
      if (day === undefined) return [];
      const passage = entry.body.passages.findLast(({ line }) => line <= mention.line);
      const at = passage?.text.indexOf(mention.text) ?? -1;
      const isAhead = passage !== undefined && at >= 0 && looksAhead(sentenceAt(passage.text, at));
      return !isAhead ? [atPosition(entry, mention, warn(`${mention.noun}:${mention.id}`, day))] : [];
    }),
    ...entry.body.citations.flatMap(({ source, occurrences: [place] }) => {
      const day = isLater('sources', source, knownElsewhere);
      return day && place ? [atPosition(entry, place, warn(`[@${source}]`, day))] : [];
    }),
    ...quotations.flatMap(({ on, anchor, position }) =>
      on !== undefined && edtf(on).first > known
        ? [atPosition(entry, position, warn(`quotation "${anchor}"`, on))]
        : [],
    ),
  ];
}
