import { type Day, monthName } from '../dates/calendar.ts';
import { element, label, type Picture, svgOf } from './picture.ts';

/** One row of bars: how many items each day has. Missing days have none. */
export interface BarRow {
  label: string;
  counts: ReadonlyMap<Day, number>;
}

const left = 170;
const top = 46;

/** The highest count of any row on these days; at least 1. */
export function tallestOf(rows: readonly BarRow[], days: readonly Day[]): number {
  return Math.max(1, ...rows.flatMap(({ counts }) => days.map((day) => counts.get(day) ?? 0)));
}

/**
 * Rows of bars one above the other, with a column for each day, all on the same scale, and a mark where a month begins.
 *
 * @param rowHeight in units of the drawing, which is about a thousand units wide
 */
export function drawBarRows(
  words: Pick<Picture, 'id' | 'title' | 'description'>,
  days: readonly Day[],
  rows: readonly BarRow[],
  rowHeight: number,
): string {
  const step = Math.max(11, Math.min(40, 760 / Math.max(1, days.length)));
  const width = left + step * days.length + 20;
  const height = top + rowHeight * rows.length + 12;
  const most = tallestOf(rows, days);
  const drawn = rows.flatMap((row, place) => {
    const base = top + rowHeight * (place + 1) - 8;
    const bars = days.flatMap((day, column) => {
      const count = row.counts.get(day) ?? 0;
      if (count === 0) return [];
      const tall = Math.round(Math.max(3, (count / most) * (rowHeight - 16)));
      const wide = Math.round(step - 2);
      return [`M${Math.round(left + step * column + 1)} ${base}v-${tall}h${wide}v${tall}z`];
    });
    return [
      label(left - 14, base - 8, row.label, { anchor: 'end' }),
      element('path', { d: `M${left} ${base}H${Math.round(width - 10)}`, class: 'line' }),
      element('path', { d: bars.join(''), class: 'mark' }),
    ];
  });
  return svgOf({
    ...words,
    width,
    height,
    content: [...monthMarks(days, step, height), ...drawn].join(''),
  });
}

/** A line and a name where a month begins; the name is left out if it would overlap the one before. */
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
