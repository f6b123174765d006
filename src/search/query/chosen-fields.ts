import type { Day } from '../../dates/calendar.ts';
import type { FacetName } from '../facets.ts';
import type { SearchState } from '../search-state.ts';
import { readDateInput } from './date-input.ts';
import { findByName, findNearName, type Named } from './match-names.ts';
import { shorten } from './search-parts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is chosen in the fields, without the words of the search box. */
export interface ChosenFields {
  ids: Readonly<Record<FacetName, readonly string[]>>;
  range?: DayRange;
}

export interface DayRange {
  from: Day;
  to: Day;
  label: string;
}

/** A sentence about a value that has to be corrected, and the field that it is in. */
export interface FieldProblem {
  field: string;
  message: string;
}

/** The ids that the values of a field mean, the values that mean none or several, and notes on them. */
export function resolveNames(noun: string, values: readonly string[], among: readonly Named[]) {
  const ids: string[] = [];
  const unknown: string[] = [];
  const remarks: string[] = [];
  for (const value of values) {
    const found = findByName(among, value);
    const near = found.length === 0 ? findNearName(among, value) : [];
    const [one, ...more] = [...found, ...near];
    if (one && more.length === 0) {
      if (near.length > 0) remarks.push(`“${value}” was taken for ${one.label}`);
      ids.push(one.id);
    } else {
      unknown.push(value);
      if (found.length > 1) remarks.push(`“${value}” may be ${found.map(({ label }) => label).join(' or ')}`);
    }
  }
  const strangers = unknown.filter((value) => findByName(among, value).length === 0);
  if (strangers.length > 0) remarks.push(unknownNote(noun, strangers));
  return { ids: [...new Set(ids)], unknown, remarks };
}

function unknownNote(noun: string, values: readonly string[]): string {
  const shown = values.slice(0, 3).map((value) => `“${shorten(value)}”`);
  const more = values.length - shown.length;
  return `There is no ${noun} ${shown.join(' or ')}${more > 0 ? `, and none of ${more} more names is known` : ''}`;
}

/** Reads the date fields and replaces them with ISO dates in the state. */
export function readDayRange(
  state: SearchState,
  { days }: Vocabulary,
  problems: FieldProblem[],
): DayRange | undefined {
  const ends = { from: undefined as Day | undefined, to: undefined as Day | undefined };
  const labels: string[] = [];
  for (const field of ['from', 'to'] as const) {
    if (state[field] === '') continue;
    const reading = readDateInput(state[field]);
    if (!reading.ok) {
      problems.push({ field, message: reading.message });
      continue;
    }
    state[field] = reading.value.iso;
    ends[field] = field === 'from' ? reading.value.first : reading.value.last;
    labels.push(reading.value.label);
  }
  if (problems.length > 0 || labels.length === 0) return undefined;
  if (ends.from && ends.to && ends.from > ends.to) {
    problems.push({
      field: 'to',
      message: `The first day is after the last. Did you mean ${labels[1]} to ${labels[0]}?`,
    });
    return undefined;
  }
  // Outside the years of the record there is nothing to find, and the range would list endless years.
  const firstDay = `${days[0]?.day.slice(0, 4) ?? '0001'}-01-01`;
  const lastDay = `${days.at(-1)?.day.slice(0, 4) ?? '0001'}-12-31`;
  const from = ends.from && ends.from > firstDay ? ends.from : firstDay;
  const to = ends.to && ends.to < lastDay ? ends.to : lastDay;
  return { from, to, label: rangeLabel(state, labels) };
}

function rangeLabel({ from, to }: SearchState, [first = '', last = first]: readonly string[]): string {
  if (from !== '' && to !== '') return first === last ? first : `${first} to ${last}`;
  return from === '' ? `until ${first}` : `from ${first}`;
}
