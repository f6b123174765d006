import type { Site } from '../content-model/site.ts';
import { type Day, formatDay } from '../dates/calendar.ts';
import { formatEdtf } from '../dates/date-labels.ts';
import { type Changes, changesOn, type DateAhead, standingAt } from '../record/as-of.ts';
import { type EntryLink, linkTo } from '../record/names.ts';
import { type Position, topicsWithPositions } from '../record/positions.ts';
import { isPending } from '../record/promises.ts';
import { compareText } from '../text/text.ts';
import { pageLimits } from './page-limits.ts';
import { type PositionItem, positionItem } from './position-item.ts';
import { type PromiseItem, promiseItem, stateLabels } from './promise-item.ts';

/** The state of things at the end of a day, as its page shows it. */
export interface StandingView {
  dayLabel: string;
  /** The previous recorded day; left out on the first. */
  sinceLabel?: string;
  /** What changed since then. */
  changes: { positions: PositionItem[]; promises: { promise: PromiseItem; change: string }[] };
  /**
   * By topic. Positions that became known that day are marked as new and name a source; for the others, the page of
   * their own day does. A position taken on the day itself is always new, and is shown without a date.
   */
  topics: { topic: EntryLink; positions: (PositionItem & { isNew: boolean; isOfDay: boolean })[] }[];
  pending: PromiseItem[];
  /** The latest first. */
  settled: PromiseItem[];
  /** How many promises were settled before those. */
  settledEarlier: number;
  /** What was due next; several if they fall on the same date. Promises due later are in `pending`. */
  ahead: AheadItem[];
}

/** A future date. */
export interface AheadItem extends EntryLink {
  /** `19–25 May 2031 (“next week”)` */
  dateLabel: string;
}

export function standingView(site: Site, day: Day): StandingView {
  const { positions, promises, ahead } = standingAt(site, day);
  const changes = changesOn(site, day);
  const fresh = new Set<Position>(changes.positions);
  const items = promises.map((standing) => ({ standing, item: promiseItem(site, standing) }));
  const settled = items
    .filter(({ standing }) => !isPending(standing.state))
    .sort((a, b) => compareText(b.standing.since, a.standing.since));
  return {
    dayLabel: formatDay(day),
    ...(changes.since !== undefined && { sinceLabel: formatDay(changes.since) }),
    changes: changesView(site, changes),
    topics: topicsWithPositions(site)
      .map((topic) => ({
        topic: linkTo(site, 'topics', topic),
        positions: positions
          .filter((position) => position.topic === topic)
          .map((position) => {
            const item = positionItem(site, position);
            const isNew = fresh.has(position);
            const sources = isNew ? item.sources.slice(0, 1) : [];
            return { ...item, sources, isNew, isOfDay: position.on === day };
          }),
      }))
      .filter((row) => row.positions.length > 0),
    pending: items.filter(({ standing }) => isPending(standing.state)).map(({ item }) => item),
    settled: settled.slice(0, pageLimits.settledPromises).map(({ item }) => item),
    settledEarlier: Math.max(0, settled.length - pageLimits.settledPromises),
    ahead: ahead.filter(({ date }) => date.text === ahead[0]?.date.text).map((date) => aheadItem(site, date)),
  };
}

function aheadItem(site: Site, { date, entry, asWritten }: DateAhead): AheadItem {
  return {
    ...linkTo(site, entry.collection, entry.id),
    dateLabel: `${formatEdtf(date)}${asWritten === undefined ? '' : ` (“${asWritten}”)`}`,
  };
}

function changesView(site: Site, changes: Changes): StandingView['changes'] {
  return {
    positions: changes.positions.map((position) => positionItem(site, position)),
    promises: changes.promises.map(({ now, before }) => ({
      promise: promiseItem(site, now),
      change:
        before === undefined
          ? now.state === 'open' || now.state === 'due'
            ? 'Promised'
            : `Promised, and ${stateLabels[now.state].toLowerCase()}`
          : stateLabels[now.state],
    })),
  };
}
