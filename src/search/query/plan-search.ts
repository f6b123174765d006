import type { Day } from '../../dates/calendar.ts';
import { cleanText, longestQuery } from '../fold-text.ts';
import type { IndexQuery } from '../index-query.ts';
import {
  isSearch,
  type ListField,
  listFields,
  type RecordKind,
  recordKinds,
  type SearchState,
  type SortOrder,
  sortOrders,
} from '../search-state.ts';
import { readDateInput } from './date-input.ts';
import { findByName, findNearName, type Named } from './match-names.ts';
import { type KnownNames, nearPerson, type QueryReading, readQuery, type TakenFor } from './read-query.ts';
import { chosenParts, type Part, readParts, shorten } from './search-parts.ts';

/** Everything that a search can be checked against. */
export interface KnownRecord extends KnownNames {
  parties: readonly Named[];
}

/** What a search comes to, before the index is asked. */
export interface SearchPlan {
  /** The state with names made ids and dates made ISO: what the address should say. */
  state: SearchState;
  query: IndexQuery;
  reading: QueryReading;
  parts: Part[];
  /** Sentences for the reader about what was made of the input. */
  notes: string[];
  /** Sentences about what must be mended first; with any, nothing is searched. */
  problems: { field: string; message: string }[];
  /** The fields contradict the record or each other, so that nothing can be found. */
  findsNothing: boolean;
  /** What the fields choose, before the words of the box are added. */
  chosen: ChosenFields;
  /** Misspelt words that were read as names after all. */
  takenFor: TakenFor;
}

interface ChosenFields {
  ids: Readonly<Record<ListField, readonly string[]>>;
  range?: DayRange;
}

interface DayRange {
  from: Day;
  to: Day;
  label: string;
}

const kindChoices: readonly Named[] = recordKinds.map((id) => ({ id, label: id, aliases: [`${id}s`] }));

/**
 * Checks a search against the record and reads the words of its box.
 *
 * @param typed the words as they were typed, where the state has been cleaned of what cannot be searched
 */
export function planSearch(asked: SearchState, known: KnownRecord, { typed = asked.q } = {}): SearchPlan {
  const state: SearchState = { ...asked };
  const { isCut, hadHiddenCharacters } = cleanText(typed);
  const notes: string[] = [
    ...(isCut ? [`Only the first ${longestQuery} characters are searched`] : []),
    ...(hadHiddenCharacters ? ['Invisible characters were left out'] : []),
  ];
  const problems: SearchPlan['problems'] = [];
  let findsNothing = false;

  const listed: Record<ListField, readonly Named[]> = {
    person: known.people,
    about: known.people,
    party: known.parties,
    topic: known.topics,
    kind: kindChoices,
  };
  const ids = {} as Record<ListField, string[]>;
  for (const field of listFields) {
    const resolved = resolve(field, asked[field], listed[field]);
    notes.push(...resolved.remarks);
    ids[field] = resolved.ids;
    state[field] = [...resolved.ids, ...resolved.unknown];
    const isHopeless = resolved.ids.length === 0 || (field === 'about' && resolved.unknown.length > 0);
    if (asked[field].length > 0 && isHopeless) findsNothing = true;
  }

  const range = readRange(state, known, problems);
  const reading = readQuery(state.q, known);
  notes.push(...reading.notes, ...sortNotes(state));
  if (!isSortOrder(state.sort)) state.sort = '';
  // What holds nothing to search for would otherwise be a search for everything.
  if (state.q !== '' && isNothing(reading)) {
    if (reading.notes.length === 0) notes.push(`“${shorten(state.q)}” holds no word to search for`);
    if (!isSearch({ ...state, q: '' })) findsNothing = true;
  }

  const chosen: ChosenFields = { ids, ...(range && { range }) };
  const query = queryOf(chosen, reading, state);
  return {
    state,
    query: query ?? { ...emptyQuery, order: 'newest' },
    reading,
    parts: [...readParts(state, reading), ...chosenParts(state, listed, range)],
    notes,
    problems,
    findsNothing: findsNothing || query === undefined,
    chosen,
    takenFor: new Map(),
  };
}

/** The plan with a word that no record has read as the person it is near to, if there is one. */
export function planWithNearName(plan: SearchPlan, word: string, known: KnownRecord): SearchPlan | undefined {
  const person = nearPerson(word, known);
  if (!person) return undefined;
  const takenFor: TakenFor = new Map([...plan.takenFor, [word, person]]);
  const reading = readQuery(plan.state.q, known, takenFor);
  const query = queryOf(plan.chosen, reading, plan.state);
  return {
    ...plan,
    reading,
    takenFor,
    query: query ?? plan.query,
    findsNothing: query === undefined,
    parts: [...readParts(plan.state, reading), ...plan.parts.filter(({ field }) => field !== 'q')],
    notes: [...plan.notes, `“${word}” was taken for ${person.label}`],
  };
}

/** The plan with a word that no record has replaced by the words that were meant, if there are any. */
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

const emptyQuery = {
  words: [],
  phrases: [],
  person: [],
  about: [],
  involved: [],
  party: [],
  topic: [],
  kind: [],
};

/** What the fields choose and what the box says, together; nothing where they contradict each other. */
function queryOf(
  { ids, range }: ChosenFields,
  { readings, words, phrases }: QueryReading,
  state: SearchState,
): IndexQuery | undefined {
  const read = {
    involved: [] as string[],
    about: [] as string[],
    topic: [] as string[],
    kind: [] as RecordKind[],
  };
  let [from, to] = [range?.from, range?.to];
  for (const reading of readings) {
    if (reading.type === 'person') read[reading.role].push(reading.id);
    if (reading.type === 'topic') read.topic.push(reading.id);
    if (reading.type === 'kind') read.kind.push(reading.kind);
    if (reading.type === 'date') {
      from = from === undefined || reading.date.first > from ? reading.date.first : from;
      to = to === undefined || reading.date.last < to ? reading.date.last : to;
    }
  }
  if (from !== undefined && to !== undefined && from > to) return undefined;
  if (read.kind[0] && ids.kind.length > 0 && !ids.kind.includes(read.kind[0])) return undefined;
  if (read.topic[0] && ids.topic.length > 0 && !ids.topic.includes(read.topic[0])) return undefined;
  // Who is asked what they said is asked as a speaker.
  const isSaying = read.kind[0] === 'statement' && ids.person.length === 0;
  return {
    words,
    phrases,
    person: isSaying ? read.involved : ids.person,
    involved: isSaying ? [] : read.involved,
    about: [...new Set([...ids.about, ...read.about])],
    party: ids.party,
    topic: read.topic[0] ? read.topic.slice(0, 1) : ids.topic,
    kind: read.kind[0] ? read.kind : (ids.kind as RecordKind[]),
    ...(from !== undefined && to !== undefined && { range: { from, to } }),
    order: orderOf(state, words.length > 0 || phrases.length > 0),
  };
}

function isNothing({ readings, words, phrases }: QueryReading): boolean {
  return readings.length === 0 && words.length === 0 && phrases.length === 0;
}

function resolve(field: ListField, values: readonly string[], among: readonly Named[]) {
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
  if (strangers.length > 0) remarks.push(unknownNote(field, strangers));
  return { ids: [...new Set(ids)], unknown, remarks };
}

const fieldNouns: Readonly<Record<ListField, string>> = {
  person: 'person',
  about: 'person',
  party: 'party',
  topic: 'topic',
  kind: 'kind of record',
};

function unknownNote(field: ListField, values: readonly string[]): string {
  const shown = values.slice(0, 3).map((value) => `“${shorten(value)}”`);
  const more = values.length - shown.length;
  return `There is no ${fieldNouns[field]} ${shown.join(' or ')}${more > 0 ? `, and none of ${more} more names is known` : ''}`;
}

/** Reads the date fields, and writes them into the state as ISO. */
function readRange(
  state: SearchState,
  { days }: KnownRecord,
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
  // Beyond the years of the record there is nothing to find, and years without end to list.
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

/** Without words there is nothing to be relevant to, and a list by days has the order of the days. */
function orderOf({ sort, group }: SearchState, hasText: boolean): SortOrder {
  const order = isSortOrder(sort) ? sort : hasText ? 'relevance' : 'newest';
  return order === 'relevance' && (!hasText || group === 'day') ? 'newest' : order;
}
