import { dateOf, datePath, entryPath } from '../content-model/addresses.ts';
import type { Site } from '../content-model/site.ts';
import { formatEdtf } from '../dates/date-labels.ts';
import { asEdtf, edtf } from '../dates/edtf.ts';
import { type EntryLink, linkTo } from '../record/names.ts';
import { onceForEach } from '../record/of-site.ts';
import { type Position, partiesWithPositions, positionsOn } from '../record/positions.ts';
import { referrersAmong, statementsAbout } from '../record/referrers.ts';
import { type CorrectionLine, correctionLines } from './correction-line.ts';
import { countsLabel } from './counts-label.ts';
import type { DayOfIndex } from './day-index.ts';
import { type EntryGroup, entryGroups } from './entry-group.ts';
import { pageLimits } from './page-limits.ts';
import { type Period, periodsOf } from './periods.ts';
import { type PositionItem, positionItem } from './position-item.ts';
import { type ProsePart, proseOf, type SourceLine, sourceLinesOf } from './prose.ts';
import { type StatementItem, statementItem } from './statement-item.ts';

/** What a topic's page shows. */
export interface TopicPage {
  title: string;
  question: string;
  prose: ProsePart[];
  /** The latest position of each party. */
  latest: (PositionItem & {
    /** Link to it in the argument. */
    href: string;
  })[];
  /** The argument day by day, if one page can hold it. */
  days: TopicDay[];
  /** Otherwise the periods, which have a page each, with their days. */
  periods: (EntryLink & { counts: string; days: DayOfIndex[] })[];
  /** If the argument is split: its busiest days, earliest first. */
  busiest: DayOfIndex[];
  /** What documents say on it. */
  provisions: { document: EntryLink; number: string; summary: string }[];
  groups: EntryGroup[];
  sources: SourceLine[];
  /** Corrections since its publication. */
  corrections: CorrectionLine[];
}

/** One day of an argument: positions and statements. */
export interface TopicDay {
  date: string;
  label: string;
  href: string;
  positions: PositionItem[];
  statements: StatementItem[];
  /** How many statements did not fit; the day's page has them. */
  moreCount: number;
}

/** What the page of one period of a topic shows. */
export interface TopicPeriodPage {
  title: string;
  question: string;
  /** `May 2031` */
  label: string;
  breadcrumb: EntryLink[];
  before?: EntryLink;
  after?: EntryLink;
  days: TopicDay[];
}

export function topicPage(site: Site, id: string): TopicPage {
  const topic = site.byId.topics.get(id);
  if (!topic) throw new RangeError(`There is no topic "${id}"`);
  const { counts, periods, isSplit } = argumentOf(site, id);
  const hrefOf = (date: string) => {
    const period = isSplit ? periods.find(({ dates }) => dates.includes(date)) : undefined;
    return `${period ? periodPath(id, period) : ''}#day-${date}`;
  };
  const dayOfIndex = (date: string): DayOfIndex => ({
    href: hrefOf(date),
    label: formatEdtf(edtf(asEdtf(date))),
    counts: itemsLabel(counts.get(date)),
  });
  return {
    title: topic.data.title,
    question: topic.data.question,
    prose: proseOf(site, topic),
    latest: partiesWithPositions(site).flatMap((party) => {
      const last = positionsOn(site, id).findLast((position) => position.party === party);
      return last ? [{ ...positionItem(site, last), href: hrefOf(last.on) }] : [];
    }),
    days: isSplit ? [] : [...counts.keys()].map((date) => topicDay(site, id, date)),
    periods: isSplit
      ? periods.map((period) => ({
          href: periodPath(id, period),
          label: period.label,
          counts: itemsLabel(period.dates.map((date) => counts.get(date)).reduce(addCounts)),
          days: period.dates.map(dayOfIndex),
        }))
      : [],
    busiest: isSplit ? busiestOf(counts).map(dayOfIndex) : [],
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

/** The periods of a topic that have their own page: none while its own page can hold the argument. */
export function topicPeriodsOf(site: Site, id: string): readonly Period[] {
  const { periods, isSplit } = argumentOf(site, id);
  return isSplit ? periods : [];
}

export function topicPeriodPage(site: Site, id: string, periodId: string): TopicPeriodPage {
  const topic = site.byId.topics.get(id);
  const periods = topicPeriodsOf(site, id);
  const index = periods.findIndex((period) => period.id === periodId);
  const period = periods[index];
  if (!topic || !period) throw new RangeError(`There is no period "${periodId}" of the topic "${id}"`);
  const linkToPeriod = (other: Period) => ({ href: periodPath(id, other), label: other.label });
  const [before, after] = [periods[index - 1], periods[index + 1]];
  return {
    title: topic.data.title,
    question: topic.data.question,
    label: period.label,
    breadcrumb: [{ href: '/topics/', label: 'Topics' }, linkTo(site, 'topics', id)],
    ...(before && { before: linkToPeriod(before) }),
    ...(after && { after: linkToPeriod(after) }),
    days: period.dates.map((date) => topicDay(site, id, date)),
  };
}

interface Counts {
  positions: number;
  statements: number;
}

/** What there is on a topic by date, earliest first, and its periods if it is split. */
const argumentOf = onceForEach((site, id: string) => {
  const counts = new Map<string, Counts>();
  const dates = [...positionsByDate(site, id).keys(), ...statementsByDate(site, id).keys()];
  for (const date of dates.sort()) {
    const positions = positionsByDate(site, id).get(date)?.length ?? 0;
    counts.set(date, { positions, statements: statementsByDate(site, id).get(date)?.length ?? 0 });
  }
  const items = new Map([...counts].map(([date, count]) => [date, sumOf(count)]));
  const isSplit = [...items.values()].reduce((sum, count) => sum + count, 0) > pageLimits.topicItems;
  return { counts, isSplit, periods: periodsOf(items, pageLimits.topicPeriodItems) };
});

const positionsByDate = onceForEach(
  (site, id: string): Map<string, Position[]> => Map.groupBy(positionsOn(site, id), ({ on }): string => on),
);

const statementsByDate = onceForEach((site, id: string) =>
  Map.groupBy(statementsAbout(site, id), ({ on }): string => dateOf(on)),
);

function topicDay(site: Site, id: string, date: string): TopicDay {
  const positions = positionsByDate(site, id).get(date) ?? [];
  const statements = statementsByDate(site, id).get(date) ?? [];
  return {
    date,
    label: formatEdtf(edtf(asEdtf(date))),
    href: datePath(date),
    positions: positions.map((position) => positionItem(site, position)),
    statements: statements
      .slice(0, pageLimits.topicPeriodItems)
      .map((statement) => statementItem(site, statement)),
    moreCount: Math.max(statements.length - pageLimits.topicPeriodItems, 0),
  };
}

function busiestOf(counts: ReadonlyMap<string, Counts>): string[] {
  return [...counts]
    .sort(([, a], [, b]) => sumOf(b) - sumOf(a))
    .slice(0, pageLimits.topicBusiestDays)
    .map(([date]) => date)
    .sort();
}

function periodPath(id: string, period: Period): string {
  return `${entryPath('topics', id)}${period.id}/`;
}

function sumOf({ positions, statements }: Counts): number {
  return positions + statements;
}

function addCounts(a: Counts | undefined, b: Counts | undefined): Counts {
  return {
    positions: (a?.positions ?? 0) + (b?.positions ?? 0),
    statements: (a?.statements ?? 0) + (b?.statements ?? 0),
  };
}

function itemsLabel({ positions, statements }: Counts = { positions: 0, statements: 0 }): string {
  return countsLabel([
    [positions, 'position', 'positions'],
    [statements, 'quotation', 'quotations'],
  ]);
}
