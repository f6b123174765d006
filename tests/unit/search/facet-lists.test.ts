import { expect, test } from 'vitest';
import { decodeDeltas, facetLists } from '../../../src/search/facet-lists.ts';
import type { IndexEntry } from '../../../src/search/index-entry.ts';
import { indexEntry } from '../../support/index-entry.ts';

const entry = (kind: IndexEntry['kind'], person: string[]) =>
  indexEntry({ kind, facets: { person, party: ['russia'] } });

const entries = [
  entry('event', ['sergey-lavrov', 'antony-blinken']),
  entry('article', []),
  entry('statement', ['antony-blinken']),
  entry('event', ['sergey-lavrov']),
];

test('each value has the positions of its entries, as distances from one to the next', () => {
  const lists = facetLists(entries);
  expect(lists.kind).toEqual({ event: [0, 3], article: [1], statement: [2] });
  expect(lists.person).toEqual({ 'sergey-lavrov': [0, 3], 'antony-blinken': [0, 2] });
  expect(lists.party).toEqual({ russia: [0, 1, 1, 1] });
  expect(lists.topic).toEqual({});
});

test('the positions are restored from the distances', () => {
  expect(decodeDeltas(facetLists(entries).party['russia'])).toEqual([0, 1, 2, 3]);
  expect(decodeDeltas(undefined)).toEqual([]);
});
