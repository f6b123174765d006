import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../src/dates/calendar.ts';
import { dateValuesIn, dateValuesOf } from '../../../src/search/date-values.ts';

const origin = '2019-12-20';
const day = fc.integer({ min: 0, max: 1500 }).map((count) => addDays(origin, count));
const span = fc.tuple(day, day).map((days) => days.toSorted() as [string, string]);

describe('a range of days as values of the index', () => {
  test('finds exactly the records that touch it, whatever the record covers', () => {
    fc.assert(
      fc.property(span, span, ([from, to], [first, last]) => {
        const asked = new Set(dateValuesIn(from, to));
        const found = dateValuesOf(first, last).some((value) => asked.has(value));
        expect(found).toBe(first <= to && last >= from);
      }),
      { numRuns: 3000 },
    );
  });

  test('lists the same days as going through them one by one', () => {
    fc.assert(
      fc.property(span, ([from, to]) => {
        const asked = new Set(dateValuesIn(from, to));
        for (let at = -40; at <= daysBetween(from, to) + 40; at += 3) {
          const single = addDays(from, at);
          const found = dateValuesOf(single, single).some((value) => asked.has(value));
          expect([single, found]).toEqual([single, single >= from && single <= to]);
        }
      }),
    );
  });

  test('is never more than 12 months, 62 days and the years it touches', () => {
    fc.assert(
      fc.property(span, ([from, to]) => {
        const values = dateValuesIn(from, to);
        const longer = values.filter(
          (value) => value.length < 10 && !value.endsWith('~') && value.length > 4,
        );
        const short = values.filter((value) => value.length === 10 || value.endsWith('~'));
        const years = values.filter((value) => value.length === 4);
        expect(longer.length).toBeLessThanOrEqual(12);
        expect(short.length).toBeLessThanOrEqual(62 + 2);
        expect(values.length).toBeLessThanOrEqual(12 + 62 + years.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('holds that bound where it is tightest', () => {
    const values = dateValuesIn('2021-01-02', '2024-12-30');
    expect(values.length).toBeLessThanOrEqual(12 + 62 + 2);
    expect(values).toContain('2022');
    expect(values).toContain('2021-Q2');
    expect(values).not.toContain('2021-01-01');
  });

  test.each([
    ['2022-01-21', '2022-01-21', ['2022~', '2022-01~', '2022-01-21']],
    ['2022-02-01', '2022-02-28', ['2022~', '2022-02']],
    ['2022-01-01', '2022-03-31', ['2022~', '2022-Q1']],
    ['2022-01-01', '2022-12-31', ['2022']],
  ])('%s to %s is %j', (from, to, values) => {
    expect(dateValuesIn(from, to)).toEqual(values);
  });
});

describe('a record with a wide date', () => {
  test.each([
    ['a month', '2022-01-01', '2022-01-31', '2022-01-21', '2022-01-21', true],
    ['a month', '2022-01-01', '2022-01-31', '2022-02-01', '2022-02-28', false],
    ['an interval', '2022-01-24', '2022-01-30', '2022-01-30', '2022-02-10', true],
    ['an interval', '2022-01-24', '2022-01-30', '2022-01-31', '2022-02-10', false],
    ['a year', '2022-01-01', '2022-12-31', '2022-07-04', '2022-07-04', true],
    ['a year', '2022-01-01', '2022-12-31', '2021-07-04', '2021-12-31', false],
  ])('%s (%s to %s) and the range %s to %s: %s', (_, first, last, from, to, touches) => {
    const asked = dateValuesIn(from, to);
    expect(dateValuesOf(first, last).some((value) => asked.includes(value))).toBe(touches);
  });
});
