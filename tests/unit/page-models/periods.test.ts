import { expect, test } from 'vitest';
import { periodsOf } from '../../../src/page-models/periods.ts';

const periods = (counts: Record<string, number>, most = 10) =>
  periodsOf(new Map(Object.entries(counts)), most).map(({ id, label, dates }) => [id, label, dates.length]);

test('a month that fits is one period', () => {
  expect(periods({ '2022-02-03': 5, '2022-01-21': 4, '2022-01-02': 6 })).toEqual([
    ['2022-01', 'January 2022', 2],
    ['2022-02', 'February 2022', 1],
  ]);
});

test('a month with too many items is split by ten days, then by five, then by one', () => {
  expect(
    periods({ '2022-02-01': 5, '2022-02-12': 8, '2022-02-26': 6, '2022-02-27': 6, '2022-02-21': 9 }),
  ).toEqual([
    ['2022-02', '1–10 February 2022', 1],
    ['2022-02-11', '11–20 February 2022', 1],
    ['2022-02-21', '21–25 February 2022', 1],
    ['2022-02-26', '26 February 2022', 1],
    ['2022-02-27', '27 February 2022', 1],
  ]);
});

test('the first part has the address of the month, whichever days it has', () => {
  expect(periods({ '2022-02-12': 8, '2022-02-21': 9 })).toEqual([
    ['2022-02', '11–20 February 2022', 1],
    ['2022-02-21', '21–28 February 2022', 1],
  ]);
});

test('neither a single day nor a year is split', () => {
  expect(periods({ '2022': 50, '2022-02-12': 80 })).toEqual([
    ['2022', '2022, month unknown', 1],
    ['2022-02', '12 February 2022', 1],
  ]);
});

test('the address of a period stays when items are added', () => {
  const early = { '2022-02-01': 5, '2022-02-12': 8, '2022-02-27': 6 };
  const ids = (counts: Record<string, number>) => periods(counts).map(([id]) => id);
  const grown = { ...early, '2022-02-03': 8, '2022-02-09': 9, '2022-02-28': 7, '2022-02-22': 1 };
  expect(ids(grown)).toEqual(expect.arrayContaining(ids(early)));
});
