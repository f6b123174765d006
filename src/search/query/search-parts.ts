import { type ListField, listFields, type SearchState } from '../search-state.ts';
import type { Named } from './match-names.ts';
import { type QueryReading, type Reading, takeBack } from './read-query.ts';

/** One narrowing of a search, and the search without it. */
export interface Part {
  label: string;
  /** The label without what it does to the search: `Anna Berg` of `By Anna Berg`. */
  name: string;
  field: ListField | 'q' | 'date';
  /** Read from the words of the box, not chosen in a field. */
  isRead: boolean;
  without: SearchState;
}

/** What was read from the words of the box. */
export function readParts(state: SearchState, { readings }: QueryReading): Part[] {
  return readings.map((reading) => ({
    label: readingLabel(reading, readings),
    name: readingName(reading),
    field: 'q',
    isRead: true,
    without: { ...state, q: takeBack(state.q, reading), shown: 0 },
  }));
}

/** What was read, by itself: a name, a day, a kind. */
export function readingName(reading: Reading): string {
  if (reading.type === 'date') return reading.date.label;
  return reading.type === 'kind' ? `${reading.kind}s` : reading.label;
}

function readingLabel(reading: Reading, all: readonly Reading[]): string {
  if (reading.type === 'date') return reading.date.label;
  if (reading.type === 'topic') return `Topic: ${reading.label}`;
  if (reading.type === 'kind') return `Only ${reading.kind}s`;
  if (reading.role === 'about') return `About ${reading.label}`;
  const isSaying = all.some((other) => other.type === 'kind' && other.kind === 'statement');
  return isSaying ? `Said by ${reading.label}` : reading.label;
}

/** What is chosen in the fields. */
export function chosenParts(
  state: SearchState,
  listed: Record<ListField, readonly Named[]>,
  range: { label: string } | undefined,
): Part[] {
  const prefixes: Record<ListField, string> = {
    person: 'By',
    about: 'About',
    party: 'Party:',
    topic: 'Topic:',
    kind: 'Only',
  };
  const parts = listFields.flatMap((field) =>
    state[field].map((value): Part => {
      const label = listed[field].find(({ id }) => id === value)?.label ?? shorten(value);
      const name = field === 'kind' ? `${label}s` : label;
      return {
        label: `${prefixes[field]} ${name}`,
        name,
        field,
        isRead: false,
        without: { ...state, [field]: state[field].filter((other) => other !== value), shown: 0 },
      };
    }),
  );
  if (range)
    parts.push({
      label: range.label,
      name: range.label,
      field: 'date',
      isRead: false,
      without: { ...state, from: '', to: '', shown: 0 },
    });
  return parts;
}

/** A value as it stands in a sentence: what is long is cut. */
export function shorten(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
