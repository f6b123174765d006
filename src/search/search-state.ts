import { type FacetName, facetNames, perFacet } from './facets.ts';
import { cleanText } from './fold-text.ts';

export const sortOrders = ['relevance', 'newest', 'oldest'] as const;
export type SortOrder = (typeof sortOrders)[number];

/** A search as its address has it, with the chosen values of each facet. Nothing is checked against the record yet. */
export interface SearchState extends Record<FacetName, string[]> {
  q: string;
  from: string;
  to: string;
  /** Empty for the default: by relevance if there are words, otherwise newest first. */
  sort: string;
  /** `day`, or empty. */
  group: string;
  /** How many results are shown; 0 for the first page. */
  shown: number;
}

const textFields = ['q', 'from', 'to', 'sort', 'group'] as const;

export const emptyState: SearchState = {
  q: '',
  ...perFacet((): string[] => []),
  from: '',
  to: '',
  sort: '',
  group: '',
  shown: 0,
};

/** Reads the query part of an address, without empty, repeated or invisible values. */
export function readState(params: URLSearchParams): SearchState {
  const state: SearchState = { ...emptyState };
  for (const field of textFields) state[field] = cleanText(params.get(field) ?? '').text;
  for (const name of facetNames) {
    state[name] = [...new Set(params.getAll(name).map((value) => cleanText(value).text))].filter(Boolean);
  }
  const shown = Number(params.get('shown') ?? '0');
  state.shown = Number.isSafeInteger(shown) && shown > 0 ? Math.min(shown, 1000) : 0;
  return state;
}

/** The query part of the address of a search, without `?`; empty for an empty search. */
export function writeState(state: SearchState): string {
  const params = new URLSearchParams();
  if (state.q) params.append('q', state.q);
  for (const name of facetNames) for (const value of state[name]) params.append(name, value);
  for (const field of ['from', 'to', 'sort', 'group'] as const) {
    if (state[field]) params.append(field, state[field]);
  }
  if (state.shown > 0) params.append('shown', String(state.shown));
  return params.toString();
}

/** Whether there is anything to search for; an order alone is not a search. */
export function isSearch(state: SearchState): boolean {
  return (
    state.q !== '' ||
    state.from !== '' ||
    state.to !== '' ||
    facetNames.some((name) => state[name].length > 0)
  );
}

/** The address of a search, from the root of the site. */
export function searchPath(state: SearchState): string {
  const query = writeState(state);
  return query === '' ? '/search/' : `/search/?${query}`;
}
