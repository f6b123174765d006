import { perFacet } from '../facets.ts';
import type { IndexQuery } from '../index-query.ts';
import { type SearchState, type SortOrder, sortOrders } from '../search-state.ts';
import type { ChosenFields } from './chosen-fields.ts';
import { isQuestion, type ParsedQuery } from './parsed-query.ts';

export const emptyQuery: IndexQuery = {
  words: [],
  phrases: [],
  ...perFacet(() => []),
  involved: [],
  order: 'newest',
};

/** Combines the fields with the search box; undefined if they contradict each other. */
export function queryOf(
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

/** Fields alone are a list, the newest first, unless another order is chosen. A list grouped by day is sorted by day. */
function orderOf({ sort, group }: SearchState, hasQuery: boolean): SortOrder {
  const order = isSortOrder(sort) ? sort : hasQuery ? 'relevance' : 'newest';
  return order === 'relevance' && group === 'day' ? 'newest' : order;
}

export function isSortOrder(text: string): text is SortOrder {
  return sortOrders.some((order) => order === text);
}
