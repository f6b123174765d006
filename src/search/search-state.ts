import { cleanText } from './fold-text.ts';

export const recordKinds = ['article', 'statement', 'event', 'document'] as const;
export type RecordKind = (typeof recordKinds)[number];

export const sortOrders = ['relevance', 'newest', 'oldest'] as const;
export type SortOrder = (typeof sortOrders)[number];

/** A search as its address says it: nothing here has been checked against the record yet. */
export interface SearchState {
  q: string;
  /** Said by any of these; for articles, events and documents: involving any of these. */
  person: string[];
  /** About all of these. */
  about: string[];
  party: string[];
  topic: string[];
  kind: string[];
  from: string;
  to: string;
  /** Empty: relevance where there are words to be relevant to, otherwise newest. */
  sort: string;
  /** `day`, or empty. */
  group: string;
  /** How many results are shown; 0 for the first page. */
  shown: number;
}

export const listFields = ['person', 'about', 'party', 'topic', 'kind'] as const;
export type ListField = (typeof listFields)[number];
const textFields = ['q', 'from', 'to', 'sort', 'group'] as const;

export const emptyState: SearchState = {
  q: '',
  person: [],
  about: [],
  party: [],
  topic: [],
  kind: [],
  from: '',
  to: '',
  sort: '',
  group: '',
  shown: 0,
};

/** Reads the query part of an address; what is empty, repeated or invisible falls away. */
export function readState(params: URLSearchParams): SearchState {
  const state: SearchState = { ...emptyState };
  for (const field of textFields) state[field] = cleanText(params.get(field) ?? '').text;
  for (const field of listFields) {
    state[field] = [...new Set(params.getAll(field).map((value) => cleanText(value).text))].filter(Boolean);
  }
  const shown = Number(params.get('shown') ?? '0');
  state.shown = Number.isSafeInteger(shown) && shown > 0 ? Math.min(shown, 1000) : 0;
  return state;
}

/** The query part of the address of a search, without `?`; empty for an empty search. */
export function writeState(state: SearchState): string {
  const params = new URLSearchParams();
  if (state.q) params.append('q', state.q);
  for (const field of listFields) for (const value of state[field]) params.append(field, value);
  for (const field of ['from', 'to', 'sort', 'group'] as const) {
    if (state[field]) params.append(field, state[field]);
  }
  if (state.shown > 0) params.append('shown', String(state.shown));
  return params.toString();
}

/** Whether there is anything to search for; the order alone is nothing. */
export function isSearch(state: SearchState): boolean {
  return (
    state.q !== '' ||
    state.from !== '' ||
    state.to !== '' ||
    listFields.some((field) => state[field].length > 0)
  );
}

/** The address of a search, from the root of the site. */
export function searchPath(state: SearchState): string {
  const query = writeState(state);
  return query === '' ? '/search/' : `/search/?${query}`;
}
