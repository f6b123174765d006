import { type FacetName, facets } from '../facets.ts';
import { cleanText, longestQuery } from '../fold-text.ts';
import type { IndexQuery } from '../index-query.ts';
import { isSearch, type SearchState } from '../search-state.ts';
import { type ChosenFields, type FieldProblem, readDayRange, resolveNames } from './chosen-fields.ts';
import { emptyQuery, isSortOrder, queryOf } from './combine-query.ts';
import { parseQuery } from './parse-query.ts';
import type { ParsedQuery, TakenFor } from './parsed-query.ts';
import { chosenParts, type Part, readParts, shorten } from './search-parts.ts';
import { namesInFacet, type Vocabulary } from './vocabulary.ts';

/** How a search will be run, before the index is asked. */
export interface SearchPlan {
  /** What the address should say: ids instead of names, and ISO dates. */
  state: SearchState;
  query: IndexQuery;
  parsed: ParsedQuery;
  parts: Part[];
  /** Sentences for the reader about how the input was understood. */
  notes: string[];
  /** Sentences about input that has to be corrected. If there are any, nothing is searched. */
  problems: FieldProblem[];
  /** The fields contradict the record or each other, so nothing can be found. */
  findsNothing: boolean;
  chosen: ChosenFields;
  /** Misspelt words that were taken for names. */
  takenFor: TakenFor;
}

/**
 * Checks a search against the record and parses the words of the search box.
 *
 * @param typed the words as they were typed, before the state was cleaned
 */
export function planSearch(asked: SearchState, known: Vocabulary, { typed = asked.q } = {}): SearchPlan {
  const state: SearchState = { ...asked };
  const { isCut, hadHiddenCharacters } = cleanText(typed);
  const notes: string[] = [
    ...(isCut ? [`Only the first ${longestQuery} characters are searched`] : []),
    ...(hadHiddenCharacters ? ['Invisible characters were left out'] : []),
  ];
  const problems: FieldProblem[] = [];
  let findsNothing = false;

  const ids = {} as Record<FacetName, string[]>;
  for (const { name, noun, match } of facets) {
    const resolved = resolveNames(noun, asked[name], namesInFacet(name, known));
    notes.push(...resolved.remarks);
    ids[name] = resolved.ids;
    state[name] = [...resolved.ids, ...resolved.unknown];
    const isHopeless = resolved.ids.length === 0 || (match === 'all' && resolved.unknown.length > 0);
    if (asked[name].length > 0 && isHopeless) findsNothing = true;
  }

  const range = readDayRange(state, known, problems);
  const parsed = parseQuery(state.q, known);
  notes.push(...parsed.notes, ...sortNotes(state));
  if (!isSortOrder(state.sort)) state.sort = '';
  // Without this, a query that holds nothing to search for would find everything.
  if (state.q !== '' && isNothing(parsed)) {
    if (parsed.notes.length === 0) notes.push(`“${shorten(state.q)}” holds no word to search for`);
    if (!isSearch({ ...state, q: '' })) findsNothing = true;
  }

  const chosen: ChosenFields = { ids, ...(range && { range }) };
  const query = queryOf(chosen, parsed, state);
  return {
    state,
    query: query ?? emptyQuery,
    parsed,
    parts: [...readParts(state, parsed), ...chosenParts(state, known, range)],
    notes,
    problems,
    findsNothing: findsNothing || query === undefined,
    chosen,
    takenFor: new Map(),
  };
}

/** What was read in the search box, for the fields that nothing was chosen in. */
export function understoodFields({ parsed }: SearchPlan): {
  person?: string;
  about?: string;
  from?: string;
  to?: string;
} {
  const people = (role: 'involved' | 'about') =>
    parsed.readings
      .flatMap((reading) => (reading.type === 'person' && reading.role === role ? [reading.label] : []))
      .join(', ');
  const date = parsed.readings.find((reading) => reading.type === 'date')?.date;
  const [person, about] = [people('involved'), people('about')];
  return {
    ...(person !== '' && { person }),
    ...(about !== '' && { about }),
    ...(date && { from: date.first, to: date.last }),
  };
}

function isNothing({ readings, words, phrases }: ParsedQuery): boolean {
  return readings.length === 0 && words.length === 0 && phrases.length === 0;
}

function sortNotes({ sort }: SearchState): string[] {
  if (sort === '' || isSortOrder(sort)) return [];
  return [`There is no order “${shorten(sort)}”: write relevance, newest or oldest`];
}
