import { datePath } from '../content-model/addresses.ts';
import type { Site } from '../content-model/site.ts';
import { type Day, formatDay } from '../dates/calendar.ts';
import { edtf } from '../dates/edtf.ts';
import { dayOfEvent } from '../record/events.ts';
import { labelOf } from '../record/names.ts';
import { sideOf, wholeOf } from '../record/parties.ts';
import { drawBarRows, tallestOf } from './bar-rows.ts';
import type { Picture } from './picture.ts';

const mostSides = 7;
const mostDays = 60;

/** What each side said and took part in, day by day. */
export function activity(site: Site): Picture {
  const id = 'activity';
  const counts = countsOf(site);
  const sides = [...counts.keys()]
    .sort((a, b) => total(counts.get(b)) - total(counts.get(a)) || (a < b ? -1 : 1))
    .slice(0, mostSides);
  const days = [...new Set(sides.flatMap((side) => [...(counts.get(side)?.keys() ?? [])]))]
    .sort()
    .slice(-mostDays);
  const rows = sides.map((side) => ({
    label: labelOf(site, 'parties', side),
    counts: counts.get(side) ?? new Map<Day, number>(),
  }));
  const title = 'Who spoke and acted, day by day';
  const description = `A row of bars for each of ${sides.length} sides, over the ${days.length} days with an entry, from ${formatDay(days[0] ?? site.edition)} to ${formatDay(days.at(-1) ?? site.edition)}. A bar is as tall as the number of statements and events; the tallest is ${tallestOf(rows, days)}.`;
  return {
    id,
    title,
    description,
    svg: drawBarRows({ id, title, description }, days, rows, 58),
    columns: ['Day', ...rows.map((row) => row.label)],
    rows: days.map((day) => [
      { text: formatDay(day), href: datePath(day) },
      ...rows.map((row) => ({ text: String(row.counts.get(day) ?? 0) })),
    ]),
    note: 'Not to scale: days without an entry are left out. A ministry counts for its state.',
  };
}

function countsOf(site: Site): Map<string, Map<Day, number>> {
  const counts = new Map<string, Map<Day, number>>();
  const add = (side: string, day: Day) => {
    if (!site.byId.parties.has(side)) return;
    const days = counts.get(side) ?? new Map<Day, number>();
    days.set(day, (days.get(day) ?? 0) + 1);
    counts.set(side, days);
  };
  for (const { speaker, on } of site.statements) {
    const { first, precision } = edtf(on);
    if (precision === 'day') add(sideOf(site, speaker), first);
  }
  for (const event of site.entries.events) {
    const sides = new Set([
      ...(event.data.parties ?? []).map((party) => wholeOf(site, party)),
      ...(event.data.people ?? []).map((person) => sideOf(site, person)),
    ]);
    for (const side of sides) add(side, dayOfEvent(event));
  }
  return counts;
}

function total(days: Map<Day, number> | undefined): number {
  return [...(days?.values() ?? [])].reduce((sum, count) => sum + count, 0);
}
