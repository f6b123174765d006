import { expect, test } from 'vitest';
import { countBetween, daySlots, slotOf } from '../../../src/search/page/day-slots.ts';

const slots = daySlots([
  { day: '2021-05-19', count: 3 },
  { day: '2022-01-20', count: 2 },
  { day: '2022-01-22', count: 1 },
]);

test('days stand in a row, with a short time without records drawn and a long one made short', () => {
  expect(slots).toEqual([
    { type: 'day', day: '2021-05-19', count: 3 },
    { type: 'gap', from: '2021-05-20', to: '2022-01-19' },
    { type: 'day', day: '2022-01-20', count: 2 },
    { type: 'day', day: '2022-01-21', count: 0 },
    { type: 'day', day: '2022-01-22', count: 1 },
  ]);
  expect(daySlots([])).toEqual([]);
});

test.each([
  ['2021-05-19', 0],
  ['2021-12-01', 1],
  ['2022-01-21', 3],
  ['2020-01-01', 0],
  ['2025-01-01', 4],
])('%s has place %i', (day, at) => {
  expect(slotOf(slots, day)).toBe(at);
});

test('records are counted between two places, both included', () => {
  expect(countBetween(slots, 0, 2)).toBe(5);
  expect(countBetween(slots, 1, 1)).toBe(0);
});
