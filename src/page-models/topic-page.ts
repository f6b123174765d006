import { dateOf, datePath } from '../content-model/addresses.ts';
import type { Site } from '../content-model/site.ts';
import { formatEdtf } from '../dates/date-labels.ts';
import { edtf } from '../dates/edtf.ts';
import { type EntryLink, linkTo } from '../record/names.ts';
import { partiesWithPositions, positionsOn } from '../record/positions.ts';
import { referrersAmong, statementsAbout } from '../record/referrers.ts';
import { type CorrectionLine, correctionLines } from './correction-line.ts';
import { type EntryGroup, entryGroups } from './entry-group.ts';
import { type PositionItem, positionItem } from './position-item.ts';
import { type ProsePart, proseOf, type SourceLine, sourceLinesOf } from './prose.ts';
import { type StatementItem, statementItem } from './statement-item.ts';

/** What a topic's page shows. */
export interface TopicPage {
  title: string;
  question: string;
  prose: ProsePart[];
  /** Where each party stands by its latest position. */
  latest: (Pick<PositionItem, 'party' | 'stanceLabel' | 'on'> & {
    /** Where in the argument it stands. */
    anchor: string;
  })[];
  /** The argument day by day: positions, and the words themselves. */
  days: {
    date: string;
    label: string;
    href: string;
    positions: PositionItem[];
    statements: StatementItem[];
  }[];
  /** What documents say on it. */
  provisions: { document: EntryLink; number: string; summary: string }[];
  groups: EntryGroup[];
  sources: SourceLine[];
  /** What was changed in it after it was published. */
  corrections: CorrectionLine[];
}

export function topicPage(site: Site, id: string): TopicPage {
  const topic = site.byId.topics.get(id);
  if (!topic) throw new RangeError(`There is no topic "${id}"`);
  const positions = positionsOn(site, id);
  const statements = statementsAbout(site, id);
  const dates = new Set([...positions.map(({ on }) => on), ...statements.map(({ on }) => dateOf(on))]);
  return {
    title: topic.data.title,
    question: topic.data.question,
    prose: proseOf(site, topic),
    latest: partiesWithPositions(site).flatMap((party) => {
      const last = positions.findLast((position) => position.party === party);
      if (!last) return [];
      const { party: link, stanceLabel, on } = positionItem(site, last);
      return [{ party: link, stanceLabel, on, anchor: `#day-${last.on}` }];
    }),
    days: [...dates].sort().map((date) => ({
      date,
      label: formatEdtf(edtf(date)),
      href: datePath(date),
      positions: positions.filter(({ on }) => on === date).map((position) => positionItem(site, position)),
      statements: statements
        .filter(({ on }) => dateOf(on) === date)
        .map((statement) => statementItem(site, statement)),
    })),
    provisions: referrersAmong(site, 'documents', 'topics', id).flatMap((document) =>
      (document.data.provisions ?? [])
        .filter(({ topics }) => topics?.includes(id))
        .map(({ number, summary }) => ({
          document: linkTo(site, 'documents', document.id),
          number,
          summary,
        })),
    ),
    groups: entryGroups(site, {
      events: referrersAmong(site, 'events', 'topics', id),
      articles: referrersAmong(site, 'articles', 'topics', id),
      search: `topic=${id}`,
    }),
    sources: sourceLinesOf(site, topic),
    corrections: correctionLines(topic),
  };
}
