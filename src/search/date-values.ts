import { type Day, daysInMonth } from '../dates/calendar.ts';

/**
 * Dates in the index. Pagefind filters by values, not by ranges. So an entry has as values the days, months, quarters and
 * years that it touches, and a range is turned into the fewest values that cover it. An entry that lasts a whole month or
 * year also has a value such as `2031-05~`, which a range that covers only part of that month or year asks for.
 */

/** The values of an entry that lasts, or may have happened on any day, from `first` to `last`, both included. */
export function dateValuesOf(first: Day, last: Day): string[] {
  const values = new Set<string>();
  for (const year of yearsBetween(first, last)) {
    values.add(year);
    if (first <= `${year}-01-01` && last >= `${year}-12-31`) {
      values.add(`${year}~`);
      continue;
    }
    for (const month of monthsBetween(later(first, `${year}-01-01`), earlier(last, `${year}-12-31`))) {
      values.add(quarterOf(month));
      values.add(month);
      const [start, end] = [`${month}-01`, lastDayOf(month)];
      if (first <= start && last >= end) values.add(`${month}~`);
      else for (const day of daysBetween(later(first, start), earlier(last, end))) values.add(day);
    }
  }
  return [...values];
}

/**
 * The values to ask for: an entry touches the range if it has any of them. At most 12 months and quarters, 62 days,
 * partly covered months and years, and all years that are fully covered.
 */
export function dateValuesIn(from: Day, to: Day): string[] {
  const values = new Set<string>();
  for (const year of yearsBetween(from, to)) {
    const [start, end] = [later(from, `${year}-01-01`), earlier(to, `${year}-12-31`)];
    if (start === `${year}-01-01` && end === `${year}-12-31`) {
      values.add(year);
      continue;
    }
    values.add(`${year}~`);
    const months = [...monthsBetween(start, end)];
    const isWhole = (month: string) => start <= `${month}-01` && end >= lastDayOf(month);
    for (const month of months) {
      if (isWhole(month)) {
        const quarter = months.filter((other) => quarterOf(other) === quarterOf(month));
        values.add(quarter.length === 3 && quarter.every(isWhole) ? quarterOf(month) : month);
      } else {
        values.add(`${month}~`);
        for (const day of daysBetween(later(start, `${month}-01`), earlier(end, lastDayOf(month)))) {
          values.add(day);
        }
      }
    }
  }
  return [...values];
}

/**
 * Groups values by the filter that holds them. For every search, Pagefind compares its hits with all entries of all
 * filters that it has loaded, so a range should load few: of the days, those of two months at most.
 */
export function byDateFilter(values: readonly string[]): Record<string, string[]> {
  const filters: Record<string, string[]> = {};
  for (const value of values) {
    const name = dateFilterOf(value);
    filters[name] = [...(filters[name] ?? []), value];
  }
  return filters;
}

function dateFilterOf(value: string): string {
  if (value.endsWith('~')) return 'wide dates';
  const [year = '', month, day] = value.split('-');
  if (day !== undefined) return `days of ${year}-${month}`;
  return month === undefined ? 'years' : `months of ${year}`;
}

function* yearsBetween(first: Day, last: Day): Generator<string> {
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) {
    yield String(year).padStart(4, '0');
  }
}

/** Within one year. */
function* monthsBetween(first: Day, last: Day): Generator<string> {
  for (let month = Number(first.slice(5, 7)); month <= Number(last.slice(5, 7)); month++) {
    yield `${first.slice(0, 4)}-${String(month).padStart(2, '0')}`;
  }
}

/** Within one month. */
function* daysBetween(first: Day, last: Day): Generator<Day> {
  for (let day = Number(first.slice(8)); day <= Number(last.slice(8)); day++) {
    yield `${first.slice(0, 7)}-${String(day).padStart(2, '0')}`;
  }
}

function lastDayOf(month: string): Day {
  return `${month}-${daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)))}`;
}

function quarterOf(month: string): string {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
