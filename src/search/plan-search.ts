import type { Day } from '../content-model/dates.ts';
import { readDateInput } from './date-input.ts';
import { longestQuery } from './fold-text.ts';
import type { IndexQuery } from './index-query.ts';
import { findByName, findNearName, type Named } from './match-names.ts';
import {
  type KnownNames,
  type QueryReading,
  type Reading,
  readAsNearName,
  readQuery,
  takeBack,
} from './read-query.ts';
import {
  type ListField,
  listFields,
  type RecordKind,
  recordKinds,
  type SearchState,
  type SortOrder,
  sortOrders,
} from './search-state.ts';

/** Everything that a search can be checked against. */
export interface KnownRecord extends KnownNames {
  parties: readonly Named[];
}

/** One narrowing of a search, and the search without it. */
export interface Part {
  label: string;
  field: ListField | 'q' | 'date';
  /** Read from the words of the box, not chosen in a field. */
  isRead: boolean;
  without: SearchState;
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
  /** A chosen value is unknown, so that nothing can be found. */
  findsNothing: boolean;
}

const kindChoices: readonly Named[] = recordKinds.map((id) => ({ id, label: id, aliases: [`${id}s`] }));

/** Checks a search against the record and reads the words of its box. */
export function planSearch(asked: SearchState, known: KnownRecord, { isCut = false } = {}): SearchPlan {
  const state: SearchState = { ...asked };
  const notes: string[] = isCut ? [`Only the first ${longestQuery} characters are searched`] : [];
  const problems: SearchPlan['problems'] = [];
  let findsNothing = false;

  const listed: Record<ListField, readonly Named[]> = {
    person: known.people,
    about: known.people,
    party: known.parties,
    topic: known.topics,
    kind: kindChoices,
  };
  const chosen = {} as Record<ListField, string[]>;
  for (const field of listFields) {
    const { ids, unknown, remarks } = resolve(field, asked[field], listed[field]);
    notes.push(...remarks);
    chosen[field] = ids;
    state[field] = [...ids, ...unknown];
    if (asked[field].length > 0 && (ids.length === 0 || (field === 'about' && unknown.length > 0)))
      findsNothing = true;
  }

  const range = readRange(state, known, problems);
  const reading = readQuery(state.q, known);
  notes.push(...reading.notes);
  const sort = readSort(state, reading, notes);
  state.sort = sort.written;

  const query: IndexQuery = {
    ...queryOfReading(reading, range),
    person: chosen.person,
    about: [...new Set([...chosen.about, ...aboutOf(reading)])],
    party: chosen.party,
    topic: [...chosen.topic],
    kind: chosen.kind as RecordKind[],
    order: sort.order,
  };
  const narrowed = withReadChoices(query, reading);
  if (narrowed === undefined || (narrowed.range && narrowed.range.from > narrowed.range.to))
    findsNothing = true;
  return {
    state,
    query: narrowed ?? query,
    reading,
    parts: [...readParts(state, reading), ...chosenParts(state, listed, range)],
    notes,
    problems,
    findsNothing,
  };
}

/** The plan with a word that no record has read as the person it is near to, if there is one. */
export function planWithNearName(plan: SearchPlan, word: string, known: KnownRecord): SearchPlan | undefined {
  const reading = readAsNearName(plan.reading, word, known);
  if (!reading) return undefined;
  const person = reading.readings.at(-1);
  if (person?.type !== 'person') return undefined;
  const sort = readSort(plan.state, reading, []);
  return {
    ...plan,
    reading,
    query: {
      ...plan.query,
      words: reading.words,
      involved: [...new Set([...plan.query.involved, person.id])],
      order: sort.order,
    },
    parts: [...readParts(plan.state, reading), ...plan.parts.filter(({ isRead }) => !isRead)],
    notes: [...plan.notes, `“${word}” was taken for ${person.label}`],
  };
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

function shorten(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}

/** Reads the date fields, and writes them into the state as ISO. */
function readRange(
  state: SearchState,
  { days }: KnownRecord,
  problems: SearchPlan['problems'],
): { from: Day; to: Day; label: string } | undefined {
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
  const firstDay = days[0]?.day.slice(0, 4) ?? '0001';
  const lastDay = days.at(-1)?.day.slice(0, 4) ?? '9999';
  if (ends.from && ends.to && ends.from > ends.to) {
    problems.push({
      field: 'to',
      message: `The first day is after the last. Did you mean ${labels[1]} to ${labels[0]}?`,
    });
    return undefined;
  }
  // Beyond the years that have records there is nothing to list values for.
  const clip = (day: Day) =>
    day < `${firstDay}-01-01` ? `${firstDay}-01-01` : day > `${lastDay}-12-31` ? `${lastDay}-12-31` : day;
  const from = ends.from ?? `${firstDay}-01-01`;
  const to = ends.to ?? `${lastDay}-12-31`;
  const isOutside = to < `${firstDay}-01-01` || from > `${lastDay}-12-31`;
  const label =
    state.from && state.to
      ? labels[0] === labels[1]
        ? (labels[0] ?? '')
        : labels.join(' to ')
      : state.from
        ? `from ${labels[0]}`
        : `until ${labels[0]}`;
  return isOutside
    ? { from: '9999-12-31', to: '0001-01-01', label }
    : { from: clip(from), to: clip(to), label };
}

function readSort(
  state: SearchState,
  { words, phrases }: QueryReading,
  notes: string[],
): { order: SortOrder; written: string } {
  const hasText = words.length > 0 || phrases.length > 0;
  const usual: SortOrder = hasText ? 'relevance' : 'newest';
  const asked = sortOrders.find((order) => order === state.sort);
  if (!asked && state.sort !== '') {
    notes.push(`There is no order “${shorten(state.sort)}”: write relevance, newest or oldest`);
    return { order: usual, written: '' };
  }
  const order = state.group === 'day' && (asked ?? usual) === 'relevance' ? 'newest' : (asked ?? usual);
  return { order: order === 'relevance' && !hasText ? 'newest' : order, written: asked ?? '' };
}

function aboutOf({ readings }: QueryReading): string[] {
  return readings.flatMap((reading) =>
    reading.type === 'person' && reading.role === 'about' ? [reading.id] : [],
  );
}

function queryOfReading(
  { readings, words, phrases }: QueryReading,
  range: { from: Day; to: Day } | undefined,
): Pick<IndexQuery, 'words' | 'phrases' | 'involved' | 'range'> {
  const date = readings.find((reading) => reading.type === 'date')?.date;
  const from = [range?.from, date?.first]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const to = [range?.to, date?.last].filter((day) => day !== undefined).sort()[0];
  return {
    words,
    phrases,
    involved: readings.flatMap((reading) =>
      reading.type === 'person' && reading.role === 'involved' ? [reading.id] : [],
    ),
    ...(from !== undefined && to !== undefined && { range: { from, to } }),
  };
}

/** A kind or topic read from the words must agree with the fields; a question of saying is one of speakers. */
function withReadChoices(query: IndexQuery, { readings }: QueryReading): IndexQuery | undefined {
  let narrowed = query;
  for (const reading of readings) {
    if (reading.type === 'kind') {
      if (query.kind.length > 0 && !query.kind.includes(reading.kind)) return undefined;
      narrowed = { ...narrowed, kind: [reading.kind] };
      if (reading.kind === 'statement' && narrowed.involved.length > 0 && narrowed.person.length === 0) {
        narrowed = { ...narrowed, person: narrowed.involved, involved: [] };
      }
    }
    if (reading.type === 'topic') {
      if (query.topic.length > 0 && !query.topic.includes(reading.id)) return undefined;
      narrowed = { ...narrowed, topic: [reading.id] };
    }
  }
  return narrowed;
}

function readParts(state: SearchState, { readings, words, phrases }: QueryReading): Part[] {
  const parts: Part[] = readings.map((reading) => ({
    label: readingLabel(reading, readings),
    field: 'q',
    isRead: true,
    without: { ...state, q: takeBack(state.q, reading), shown: 0 },
  }));
  const text = [...words, ...phrases.map((phrase) => `“${phrase}”`)];
  if (text.length > 0) {
    const rest = readings.map((reading) => reading.words).join(' ');
    parts.push({
      label: `the words ${text.join(' ')}`,
      field: 'q',
      isRead: false,
      without: { ...state, q: rest, shown: 0 },
    });
  }
  return parts;
}

function readingLabel(reading: Reading, all: readonly Reading[]): string {
  if (reading.type === 'date') return reading.date.label;
  if (reading.type === 'topic') return `Topic: ${reading.label}`;
  if (reading.type === 'kind') return `Only ${reading.kind}s`;
  if (reading.role === 'about') return `About ${reading.label}`;
  const isSaying = all.some((other) => other.type === 'kind' && other.kind === 'statement');
  return isSaying ? `Said by ${reading.label}` : reading.label;
}

function chosenParts(
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
      return {
        label: `${prefixes[field]} ${field === 'kind' ? `${label}s` : label}`,
        field,
        isRead: false,
        without: { ...state, [field]: state[field].filter((other) => other !== value), shown: 0 },
      };
    }),
  );
  if (range)
    parts.push({
      label: range.label,
      field: 'date',
      isRead: false,
      without: { ...state, from: '', to: '', shown: 0 },
    });
  return parts;
}
