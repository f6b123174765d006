import { addDays, type Day } from '../calendar.ts';
import { type Collection, collectionOf } from '../collections.ts';
import { edtf, moment } from '../dates.ts';
import type { Entry } from '../entry.ts';
import { ownDay } from '../entry-rule.ts';
import type { Problem } from '../problem.ts';
import { looksAhead, sentenceAt } from '../prose.ts';
import { atField, atPlace, type Rule } from '../rule.ts';
import { type Statement, statementsByFile } from '../statement.ts';

const name = 'fact-after-article';

/** An article rests on nothing that was not there yet on the day it carries. */
export const factAfterArticle: Rule = {
  name,
  summary: 'an event, a document, a quotation or a source that is later than the article that uses it',
  check(content) {
    const days = new Map<string, Day>();
    for (const collection of ['events', 'documents'] as const) {
      for (const entry of content.entries[collection]) {
        const day = ownDay(entry);
        if (day !== undefined) days.set(`${collection}/${entry.id}`, day);
      }
    }
    for (const { id, data } of content.entries.sources) days.set(`sources/${id}`, edtf(data.published).first);
    const statements = statementsByFile(content.statements);
    return content.entries.articles.flatMap((entry) =>
      inArticle(entry, days, statements.get(entry.file) ?? []),
    );
  },
};

function inArticle(
  entry: Entry<'articles'>,
  days: ReadonlyMap<string, Day>,
  statements: readonly Statement[],
): Problem[] {
  const { published, updated } = entry.data;
  const known = moment(updated ?? published).day;
  // A page may carry the date of the day after, in another time zone.
  const knownElsewhere = addDays(known, 1);
  const isLater = (collection: Collection, id: string, until = known) => {
    const day = days.get(`${collection}/${id}`);
    return day !== undefined && day > until ? day : undefined;
  };
  const warn = (what: string, day: Day) =>
    `${what} is of ${day}, after the article (${known}). Correct the date, or leave out what was not known yet`;
  return [
    ...(entry.data.events ?? []).flatMap((id, index) => {
      const day = isLater('events', id);
      return day ? [atField(name, entry, ['events', index], warn(`events: "${id}"`, day), 'warning')] : [];
    }),
    ...(entry.data.documents ?? []).flatMap((id, index) => {
      const day = isLater('documents', id);
      return day
        ? [atField(name, entry, ['documents', index], warn(`documents: "${id}"`, day), 'warning')]
        : [];
    }),
    ...entry.body.mentions.flatMap((mention) => {
      const day = isLater(collectionOf(mention.noun) ?? 'articles', mention.id);
      if (day === undefined) return [];
      const passage = entry.body.passages.findLast(({ line }) => line <= mention.line);
      const at = passage?.text.indexOf(mention.text) ?? -1;
      const isAhead = passage !== undefined && at >= 0 && looksAhead(sentenceAt(passage.text, at));
      return !isAhead
        ? [atPlace(name, entry, mention, warn(`${mention.noun}:${mention.id}`, day), 'warning')]
        : [];
    }),
    ...entry.body.citations.flatMap(({ source, occurrences: [place] }) => {
      const day = isLater('sources', source, knownElsewhere);
      return day && place ? [atPlace(name, entry, place, warn(`[@${source}]`, day), 'warning')] : [];
    }),
    ...statements
      .filter(({ on }) => edtf(on).first > known)
      .map((statement) =>
        atPlace(
          name,
          entry,
          statement.position,
          warn(`quotation "${statement.anchor}"`, statement.on),
          'warning',
        ),
      ),
  ];
}
