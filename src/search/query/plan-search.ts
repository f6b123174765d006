import type { Day } from '../../dates/calendar.ts';
import { type FacetName, facets, perFacet } from '../facets.ts';
import { cleanText, longestQuery } from '../fold-text.ts';
import type { IndexQuery } from '../index-query.ts';
import { isSearch, type SearchState, type SortOrder, sortOrders } from '../search-state.ts';
import { readDateInput } from './date-input.ts';
import { findByName, findNearName, type Named } from './match-names.ts';
import { parseQuery } from './parse-query.ts';
import { isQuestion, type ParsedQuery, type TakenFor } from './parsed-query.ts';
import { nearPerson } from './read-names.ts';
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
  problems: { field: string; message: string }[];
  /** The fields contradict the record or each other, so nothing can be found. */
  findsNothing: boolean;
  /** What is chosen in the fields, without the words of the search box. */
  chosen: ChosenFields;
  /** Misspelt words that were taken for names. */
  takenFor: TakenFor;
}

interface ChosenFields {
  ids: Readonly<Record<FacetName, readonly string[]>>;
  range?: DayRange;
}

interface DayRange {
  from: Day;
  to: Day;
  label: string;
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
  const problems: SearchPlan['problems'] = [];
  let findsNothing = false;

  const ids = {} as Record<FacetName, string[]>;
  for (const { name, noun, match } of facets) {
    const resolved = resolve(noun, asked[name], namesInFacet(name, known));
    notes.push(...resolved.remarks);
    ids[name] = resolved.ids;
    state[name] = [...resolved.ids, ...resolved.unknown];
    const isHopeless = resolved.ids.length === 0 || (match === 'all' && resolved.unknown.length > 0);
    if (asked[name].length > 0 && isHopeless) findsNothing = true;
  }

  const range = readRange(state, known, problems);
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

/** The plan with an unmatched word taken for the person whose name is nearest, if there is one. */
export function planWithNearName(plan: SearchPlan, word: string, known: Vocabulary): SearchPlan | undefined {
  const person = nearPerson(word, known);
  if (!person) return undefined;
  const takenFor: TakenFor = new Map([...plan.takenFor, [word, person]]);
  const parsed = parseQuery(plan.state.q, known, takenFor);
  const query = queryOf(plan.chosen, parsed, plan.state);
  return {
    ...plan,
    parsed,
    takenFor,
    query: query ?? plan.query,
    findsNothing: query === undefined,
    parts: [...readParts(plan.state, parsed), ...plan.parts.filter(({ field }) => field !== 'q')],
    notes: [...plan.notes, `“${word}” was taken for ${person.label}`],
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

/** The plan with an unmatched word replaced by the words that were meant, if there are any. */
export function planWithWords(
  plan: SearchPlan,
  word: string,
  meant: readonly string[],
): SearchPlan | undefined {
  if (meant.length === 0) return undefined;
  const words = plan.query.words.flatMap((other) => (other === word ? meant : [other]));
  return {
    ...plan,
    query: { ...plan.query, words },
    notes: [...plan.notes, `“${shorten(word)}” was taken for “${meant.join(' ')}”`],
  };
}

/** The plan without words that keep the best match out. */
export function planWithoutWords(plan: SearchPlan, unwanted: readonly string[]): SearchPlan {
  const named = unwanted.map((word) => `“${shorten(word)}”`).join(', ');
  return {
    ...plan,
    query: { ...plan.query, words: plan.query.words.filter((word) => !unwanted.includes(word)) },
    notes: [...plan.notes, `Results have the rest of the words, but not ${named}`],
  };
}

const emptyQuery: IndexQuery = {
  words: [],
  phrases: [],
  ...perFacet(() => []),
  involved: [],
  order: 'newest',
};

/** Combines the fields with the search box; undefined if they contradict each other. */
function queryOf(
  { ids, range }: ChosenFields,
  { readings, words, phrases }: ParsedQuery,
  state: SearchState,
): IndexQuery | undefined {
  const read = {
    involved: [] as string[],
    about: [] as string[],
    party: [] as string[],
    topic: [] as string[],
    kind: [] as string[],
  };
  let [from, to] = [range?.from, range?.to];
  const nextTo = readings.find((reading) => reading.type === 'date')?.date.nextTo;
  for (const reading of readings) {
    if (reading.type === 'person') read[reading.role].push(reading.id);
    if (reading.type === 'topic' || reading.type === 'party') read[reading.type].push(reading.id);
    if (reading.type === 'kind') read.kind.push(reading.kind);
    if (reading.type === 'date') {
      from = from === undefined || reading.date.first > from ? reading.date.first : from;
      to = to === undefined || reading.date.last < to ? reading.date.last : to;
    }
  }
  if (from !== undefined && to !== undefined && from > to) return undefined;
  if (read.kind[0] && ids.kind.length > 0 && !ids.kind.includes(read.kind[0])) return undefined;
  if (read.party[0] && ids.party.length > 0 && !ids.party.includes(read.party[0])) return undefined;
  if (read.topic[0] && ids.topic.length > 0 && !ids.topic.includes(read.topic[0])) return undefined;
  // "What did X say" filters by speaker, not by involvement.
  const isSaying = read.kind[0] === 'statement' && ids.person.length === 0;
  return {
    words,
    phrases,
    ...ids,
    person: isSaying ? read.involved : ids.person,
    involved: isSaying ? [] : read.involved,
    about: [...new Set([...ids.about, ...read.about])],
    party: read.party[0] ? read.party.slice(0, 1) : ids.party,
    topic: read.topic[0] ? read.topic.slice(0, 1) : ids.topic,
    kind: read.kind[0] ? read.kind : ids.kind,
    ...(from !== undefined && to !== undefined && { range: { from, to } }),
    ...(nextTo && { nextTo }),
    isQuestion: isQuestion(state.q),
    surnames: readings.flatMap((reading) =>
      reading.type === 'person' ? (reading.label.split(' ').at(-1) ?? []) : [],
    ),
    order: orderOf(state, words.length + phrases.length + readings.length > 0),
  };
}

function isNothing({ readings, words, phrases }: ParsedQuery): boolean {
  return readings.length === 0 && words.length === 0 && phrases.length === 0;
}

function resolve(noun: string, values: readonly string[], among: readonly Named[]) {
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
function readRange(
  state: SearchState,
  { days }: Vocabulary,
  problems: SearchPlan['problems'],
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

function sortNotes({ sort }: SearchState): string[] {
  if (sort === '' || isSortOrder(sort)) return [];
  return [`There is no order “${shorten(sort)}”: write relevance, newest or oldest`];
}

function isSortOrder(text: string): text is SortOrder {
  return sortOrders.some((order) => order === text);
}

/** Fields alone are a list, the newest first, unless another order is chosen. A list grouped by day is sorted by day. */
function orderOf({ sort, group }: SearchState, hasQuery: boolean): SortOrder {
  const order = isSortOrder(sort) ? sort : hasQuery ? 'relevance' : 'newest';
  return order === 'relevance' && group === 'day' ? 'newest' : order;
}
