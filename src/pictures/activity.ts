import { datePath } from '../content-model/addresses.ts';
import { type Day, formatDay, monthName } from '../content-model/calendar.ts';
import { edtf } from '../content-model/dates.ts';
import type { Site } from '../content-model/site.ts';
import { dayOfEvent } from '../record/events.ts';
import { labelOf } from '../record/names.ts';
import { sideOf, wholeOf } from '../record/parties.ts';
import { element, label, type Picture, svgOf } from './picture.ts';

const mostSides = 7;
const mostDays = 60;
const left = 170;
const rowHeight = 58;
const top = 46;

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
  const countOn = (side: string, day: Day) => counts.get(side)?.get(day) ?? 0;
  const most = Math.max(1, ...sides.flatMap((side) => days.map((day) => countOn(side, day))));

  const step = Math.max(11, Math.min(40, 760 / Math.max(1, days.length)));
  const width = left + step * days.length + 20;
  const height = top + rowHeight * sides.length + 12;
  const bars = sides.flatMap((side, row) => {
    const base = top + rowHeight * (row + 1) - 8;
    return [
      label(left - 14, base - 8, labelOf(site, 'parties', side), { anchor: 'end' }),
      element('path', { d: `M${left} ${base}H${width - 10}`, class: 'line' }),
      ...days.flatMap((day, column) => {
        const count = countOn(side, day);
        if (count === 0) return [];
        const tall = Math.max(3, (count / most) * (rowHeight - 16));
        return [
          element('rect', {
            x: left + step * column + 1,
            y: base - tall,
            width: step - 2,
            height: tall,
            class: 'mark',
          }),
        ];
      }),
    ];
  });
  const title = 'Who spoke and acted, day by day';
  const description = `A row of bars for each of ${sides.length} sides, over the ${days.length} days on which something is on record, from ${formatDay(days[0] ?? site.edition)} to ${formatDay(days.at(-1) ?? site.edition)}. A bar is as tall as the number of statements and events; the tallest is ${most}.`;
  return {
    id,
    title,
    description,
    svg: svgOf({
      id,
      title,
      description,
      width,
      height,
      content: [...monthMarks(days, step, height), ...bars].join(''),
    }),
    columns: ['Day', ...sides.map((side) => labelOf(site, 'parties', side))],
    rows: days.map((day) => [
      { text: formatDay(day), href: datePath(day) },
      ...sides.map((side) => ({ text: String(countOn(side, day)) })),
    ]),
    note: 'Days without anything on record are left out, so that equal steps are not equal times. A ministry counts for its state.',
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

/** A line and a name where a month begins; a name is left out where it would run into the one before. */
function monthMarks(days: readonly Day[], step: number, height: number): string[] {
  let free = 0;
  return days.flatMap((day, column) => {
    const month = day.slice(0, 7);
    if (days[column - 1]?.slice(0, 7) === month) return [];
    const x = left + step * column;
    const line = element('path', { d: `M${Math.round(x)} 30V${height - 10}`, class: 'line' });
    if (x < free) return [line];
    const name = `${monthName(Number(month.slice(5))).slice(0, 3)} ${month.slice(0, 4)}`;
    free = x + 84;
    return [line, label(x + 3, 20, name, { className: 'quiet' })];
  });
}
