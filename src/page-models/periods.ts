import { formatEdtf, monthLabel } from '../dates/date-labels.ts';
import { asEdtf, edtf } from '../dates/edtf.ts';

/** A month or some days of it, with those of its dates that have anything to show. */
export interface Period {
  /** Last part of its address: `2031-05` for a month and its first part, `2031-05-11` for each later part. */
  id: string;
  /** `May 2031`, `11–20 May 2031` */
  label: string;
  dates: string[];
}

/** First days of the parts of a month, from coarse to fine. */
const divisions: readonly (readonly number[])[] = [
  [1, 11, 21],
  [1, 6, 11, 16, 21, 26],
  Array.from({ length: 31 }, (_, index) => index + 1),
];

/**
 * Splits dates into months, and a month with too many items into parts of ten days, five days or one day. A single date
 * is never split, whatever it holds. When items are added, existing addresses of periods stay.
 *
 * @param counts how many items each date has; dates are days, months (`2031-05`) or years
 * @param most the most items a period may have
 */
export function periodsOf(counts: ReadonlyMap<string, number>, most: number): Period[] {
  const months = Map.groupBy([...counts.keys()].sort(), (date) => date.slice(0, 7));
  return [...months].flatMap(([month, dates]) => {
    const countOf = (some: readonly string[]) => some.reduce((sum, date) => sum + (counts.get(date) ?? 0), 0);
    if (month.length < 7 || countOf(dates) <= most) return [{ id: month, label: periodLabel(month), dates }];
    return partsOf(month, dates, (some) => countOf(some) <= most).map((part, index) =>
      index === 0 ? { ...part, id: month } : part,
    );
  });
}

/** `May 2031`; `2031, month unknown` for a year. */
function periodLabel(month: string): string {
  return month.length === 7 ? monthLabel(month) : `${month}, month unknown`;
}

function partsOf(
  month: string,
  dates: readonly string[],
  fits: (dates: readonly string[]) => boolean,
  [starts, ...finer]: readonly (readonly number[])[] = divisions,
  until = 31,
): Period[] {
  if (!starts) return [];
  const last = Math.min(until, daysIn(month));
  const dayOf = (date: string) => Number(date.slice(8)) || 1;
  return starts.flatMap((start, index) => {
    const end = Math.min((starts[index + 1] ?? last + 1) - 1, last);
    const within = dates.filter((date) => dayOf(date) >= start && dayOf(date) <= end);
    if (within.length === 0) return [];
    if (!fits(within) && finer.length > 0) return partsOf(month, within, fits, finer, end);
    const id = `${month}-${String(start).padStart(2, '0')}`;
    const to = `${month}-${String(end).padStart(2, '0')}`;
    return [{ id, label: formatEdtf(edtf(asEdtf(start === end ? id : `${id}/${to}`))), dates: within }];
  });
}

function daysIn(month: string): number {
  return Number(edtf(asEdtf(month)).last.slice(8));
}
