import { expect, test } from 'vitest';
import { facetLists, placesOf } from '../../../src/search/facet-lists.ts';
import type { SearchRecord } from '../../../src/search/search-record.ts';

const record = (kind: SearchRecord['kind'], people: string[]) =>
  ({ kind, people, parties: ['russia'], topics: [] }) as unknown as SearchRecord;

const records = [
  record('event', ['sergey-lavrov', 'antony-blinken']),
  record('article', []),
  record('statement', ['antony-blinken']),
  record('event', ['sergey-lavrov']),
];

test('each choice has the places of its records, counted from one to the next', () => {
  const lists = facetLists(records);
  expect(lists.kind).toEqual({ event: [0, 3], article: [1], statement: [2] });
  expect(lists.person).toEqual({ 'sergey-lavrov': [0, 3], 'antony-blinken': [0, 2] });
  expect(lists.party).toEqual({ russia: [0, 1, 1, 1] });
  expect(lists.topic).toEqual({});
});

test('and the places are read from that again', () => {
  expect(placesOf(facetLists(records).party['russia'])).toEqual([0, 1, 2, 3]);
  expect(placesOf(undefined)).toEqual([]);
});
