import { expect, test } from 'vitest';
import { didYouMean, editDistance, nearest } from '../../../src/text/nearest.ts';

test.each([
  ['lavrov', 'lavrov', 0],
  ['lavrov', 'lavrof', 1],
  ['lavrov', 'lvarov', 1],
  ['lavrov', 'lavro', 1],
  ['lavrov', 'blinken', 6],
])('from %s to %s: %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

test('a distance beyond the limit is not computed', () => {
  expect(editDistance('a'.repeat(1000), 'b'.repeat(1000), 2)).toBe(3);
});

const ids = [
  'sergey-lavrov',
  'antony-blinken',
  'nato-enlargement',
  'tass-2022-01-21-lavrov',
  'daily-2022-01-21-talks',
];

test.each([
  ['sergei-lavrov', 'sergey-lavrov'],
  ['enlargment', 'nato-enlargement'],
  ['tass-2022-01-21', 'tass-2022-01-21-lavrov'],
  ['Antony-Blinken', 'antony-blinken'],
  ['nyt-2022', undefined],
  ['x', undefined],
  ['a-'.repeat(50_000), undefined],
])('%s: %s', (word, meant) => {
  expect(nearest(word, ids)).toBe(meant);
});

test('as part of a message', () => {
  expect(didYouMean('sergei-lavrov', ids)).toBe(' Did you mean "sergey-lavrov"?');
  expect(didYouMean('nobody', ids)).toBe('');
});
