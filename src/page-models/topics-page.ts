import type { Site } from '../content-model/site.ts';
import { type EntryLink, linkTo } from '../record/names.ts';
import {
  type Position,
  partiesWithPositions,
  positionsOn,
  topicsWithPositions,
} from '../record/positions.ts';
import { statementsAbout } from '../record/referrers.ts';
import { beginningOf } from './beginning-of.ts';
import { countsLabel } from './counts-label.ts';
import { pageLimits } from './page-limits.ts';
import { type PositionItem, positionItem } from './position-item.ts';

/** The most parties with their own column in the matrix. The others share the last one. */
const mostColumns = 5;

/** Whether a stance moves a party away from the others, towards them, or neither. */
export type StanceDirection = 'away' | 'towards' | 'neither';

const stanceDirections: Readonly<Record<Position['stance'], StanceDirection>> = {
  demands: 'away',
  rejects: 'away',
  warns: 'away',
  denies: 'away',
  defers: 'neither',
  offers: 'towards',
  accepts: 'towards',
};

/** What the page of all topics shows: who stands where. */
export interface TopicsPage {
  columns: EntryLink[];
  /** Names of the parties in the last column; empty when each party has its own. */
  others: EntryLink[];
  rows: MatrixRow[];
  /** Topics on which no position is known. */
  withoutPositions: (EntryLink & { note: string })[];
}

export interface MatrixRow {
  /** Its anchor. */
  id: string;
  topic: EntryLink;
  question: string;
  /** One for each column; empty if no position is known. */
  cells: MatrixCell[];
  /** For the parties that share the last column. */
  others: MatrixCell[];
}

/** The latest position of one party. The topic's page has the earlier ones and the sources. */
export interface MatrixCell {
  party: EntryLink;
  latest?: Omit<PositionItem, 'topic' | 'party' | 'summary' | 'sources'> & { direction: StanceDirection };
  /** The text after the stance, with its space or colon: the short form of the position, or else its beginning. */
  line: string;
}

export function topicsPage(site: Site): TopicsPage {
  const parties = partiesWithPositions(site);
  const columns = parties.slice(0, mostColumns);
  const others = parties.slice(mostColumns);
  return {
    columns: columns.map((party) => linkTo(site, 'parties', party)),
    others: others.map((party) => linkTo(site, 'parties', party)),
    rows: topicsWithPositions(site).map((topic) => ({
      id: topic,
      topic: linkTo(site, 'topics', topic),
      question: site.byId.topics.get(topic)?.data.question ?? '',
      cells: columns.map((party) => cellOf(site, topic, party)),
      others: others.map((party) => cellOf(site, topic, party)).filter(({ latest }) => latest),
    })),
    withoutPositions: site.entries.topics
      .filter(({ id }) => positionsOn(site, id).length === 0)
      .map(({ id, data }) => ({
        ...linkTo(site, 'topics', id),
        note: [data.question, countsLabel([[statementsAbout(site, id).length, 'quotation', 'quotations']])]
          .filter(Boolean)
          .join(' '),
      })),
  };
}

function cellOf(site: Site, topic: string, party: string): MatrixCell {
  const latest = positionsOn(site, topic).findLast((position) => position.party === party);
  if (!latest) return { party: linkTo(site, 'parties', party), line: '' };
  const { stanceLabel, on, summary } = positionItem(site, latest);
  return {
    party: linkTo(site, 'parties', party),
    latest: { stanceLabel, on, direction: stanceDirections[latest.stance] },
    line:
      latest.in_short === undefined
        ? `: ${beginningOf(summary, pageLimits.matrixCharacters)}`
        : ` ${latest.in_short}`,
  };
}
