import { type FacetName, facets } from '../facets.ts';
import { pluralOf } from '../result-kinds.ts';
import type { SearchState } from '../search-state.ts';
import type { ParsedQuery, Reading } from './parsed-query.ts';
import { isRun, textWithout } from './query-text.ts';
import { namesInFacet, type Vocabulary } from './vocabulary.ts';

/** One restriction of a search, and the search without it. */
export interface Part {
  label: string;
  /** The label without its prefix: `Anna Berg` of `By Anna Berg`. */
  name: string;
  field: FacetName | 'q' | 'date';
  /** Read from the search box, not chosen in a field. */
  isRead: boolean;
  without: SearchState;
}

/** The parts that were read from the search box. */
export function readParts(state: SearchState, { readings }: ParsedQuery): Part[] {
  return readings.map((reading) => ({
    label: readingLabel(reading, readings),
    name: readingName(reading),
    field: 'q',
    isRead: true,
    without: { ...state, q: textWithout(state.q, isRun(reading.words)), shown: 0 },
  }));
}

/** The name, day or kind that was read. */
export function readingName(reading: Reading): string {
  if (reading.type === 'date') return reading.date.label;
  return reading.type === 'kind' ? pluralOf(reading.kind) : reading.label;
}

function readingLabel(reading: Reading, all: readonly Reading[]): string {
  if (reading.type === 'date') return reading.date.label;
  if (reading.type === 'topic') return `Topic: ${reading.label}`;
  if (reading.type === 'party') return `Party: ${reading.label}`;
  if (reading.type === 'kind') return `Only ${pluralOf(reading.kind)}`;
  if (reading.role === 'about') return `About ${reading.label}`;
  const isSaying = all.some((other) => other.type === 'kind' && other.kind === 'statement');
  return isSaying ? `Said by ${reading.label}` : reading.label;
}

/** The parts that are chosen in the fields. */
export function chosenParts(
  state: SearchState,
  known: Vocabulary,
  range: { label: string } | undefined,
): Part[] {
  const parts = facets.flatMap(({ name: field, chipPrefix }) =>
    state[field].map((value): Part => {
      const name = namesInFacet(field, known).find(({ id }) => id === value)?.label ?? shorten(value);
      return {
        label: `${chipPrefix} ${name}`,
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

/** A value for use in a sentence, cut if it is long. */
export function shorten(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
