import { datePath } from '../content-model/addresses.ts';
import type { Site } from '../content-model/site.ts';
import { addDays, type Day, daysBetween, formatDay } from '../dates/calendar.ts';
import { type TimelineEntry, timeline, timelineKind, timelineKindLabel } from '../record/timeline.ts';
import { type BarRow, drawBarRows, tallestOf } from './bar-rows.ts';
import type { Picture } from './picture.ts';

/** The longest span that is drawn: distant single entries would squeeze all others together. */
const mostDays = 90;

/** The timeline at a glance: to scale, with a row for key events and one for each kind. */
export function timelineOverview(site: Site): Picture {
  const id = 'overview';
  const all = timeline(site);
  const entries = all.filter(({ isDayKnown }) => isDayKnown);
  const { first, last } = densestSpan(entries.map(({ day }) => day)) ?? {
    first: site.edition,
    last: site.edition,
  };
  const days = Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
  const rows = entries.length === 0 ? [] : rowsOf(entries);
  const inside = entries.filter(({ day }) => day >= first && day <= last);
  const outside = all.length - inside.length;
  const title = 'The timeline at a glance';
  const description = `A row of bars for key events and one for each kind, from ${formatDay(first)} to ${formatDay(last)}, to scale. A bar is as tall as the number of entries of its day; the tallest is ${tallestOf(rows, days)}.`;
  const busy = [...new Set(inside.map(({ day }) => day))];
  return {
    id,
    title,
    description,
    svg: drawBarRows({ id, title, description }, days, rows, 36),
    columns: ['Day', ...rows.map(({ label }) => label)],
    rows: busy.map((day) => [
      { text: formatDay(day), href: datePath(day) },
      ...rows.map(({ counts }) => ({ text: String(counts.get(day) ?? 0) })),
    ]),
    ...(outside > 0 && {
      note: `${outside === 1 ? 'One entry of another day, or of no known day, is' : `${outside} entries of other days, or of no known day, are`} in the list alone.`,
    }),
  };
}

function rowsOf(entries: readonly TimelineEntry[]): BarRow[] {
  const kinds = [...Map.groupBy(entries, timelineKind)].sort(
    ([a, of], [b, others]) => others.length - of.length || (a < b ? -1 : 1),
  );
  return [
    { label: 'Key events', counts: countDays(entries.filter(({ isKey }) => isKey)) },
    ...kinds.map(([kind, ofKind]) => ({ label: timelineKindLabel(kind), counts: countDays(ofKind) })),
  ];
}

function countDays(entries: readonly TimelineEntry[]): Map<Day, number> {
  const counts = new Map<Day, number>();
  for (const { day } of entries) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
}

/**
 * The span of at most `mostDays` that holds the most entries, from its first to its last; the earliest if several do.
 */
function densestSpan(days: readonly Day[]): { first: Day; last: Day } | undefined {
  const sorted = [...days].sort();
  let best: { first: Day; last: Day; count: number } | undefined;
  let end = 0;
  for (const [start, first] of sorted.entries()) {
    const limit = addDays(first, mostDays);
    while ((sorted[end] ?? limit) < limit) end++;
    const count = end - start;
    if (count > (best?.count ?? 0)) best = { first, last: sorted[end - 1] ?? first, count };
  }
  return best;
}
