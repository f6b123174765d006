import { expect, test } from 'vitest';
import { daysBefore, latest, rfc3339, utcDay } from '../../../src/dates/rfc3339.ts';

test.each([
  ['2033-01-21T18:00+01:00', '2033-01-21T18:00:00+01:00'],
  ['2033-01-21T18:00Z', '2033-01-21T18:00:00Z'],
  ['2033-01-21T18:00:07-05:00', '2033-01-21T18:00:07-05:00'],
])('%s is %s with its seconds', (written, wanted) => {
  expect(rfc3339(written)).toBe(wanted);
});

test('the latest moment is found across offsets, and none of none', () => {
  expect(latest(['2033-01-21T18:00:00+01:00', undefined, '2033-01-21T17:30:00Z'])).toBe(
    '2033-01-21T17:30:00Z',
  );
  expect(latest([undefined])).toBeUndefined();
});

test('the day of a moment is that of UTC', () => {
  expect(utcDay('2033-01-22T00:30:00+01:00')).toBe('2033-01-21');
  expect(daysBefore('2033-03-01T12:00:00Z', 1)).toBe('2033-02-28T00:00:00Z');
});
