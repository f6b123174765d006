import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  formatDay,
  formatDayWithWeekday,
  monthNumber,
  weekdayIndex,
  weekdayName,
} from '../../../src/dates/calendar.ts';
import { formatEdtf, formatTime, unbroken } from '../../../src/dates/date-labels.ts';
import { writtenDates } from '../../../src/dates/dates-in-text.ts';
import { edtf, moment, readDay, readEdtf, readMoment } from '../../../src/dates/edtf.ts';
import { edtfText, momentText } from '../../support/accepted-dates.ts';

test.each([
  ['2022-01-21', '2022-01-21', '2022-01-21', 'day'],
  ['2022-02', '2022-02-01', '2022-02-28', 'month'],
  ['2024-02', '2024-02-01', '2024-02-29', 'month'],
  ['2022', '2022-01-01', '2022-12-31', 'year'],
  ['2022-01-24/2022-01-30', '2022-01-24', '2022-01-30', 'interval'],
  ['2021-12/2022-01', '2021-12-01', '2022-01-31', 'interval'],
  ['2022-01-21?', '2022-01-21', '2022-01-21', 'day'],
  ['2022~', '2022-01-01', '2022-12-31', 'year'],
])('%s lasts from %s to %s', (text, first, last, precision) => {
  expect(edtf(edtfText(text))).toMatchObject({ text, first, last, precision });
});

test('marks of certainty are read', () => {
  expect(edtf(edtfText('2022-01?'))).toMatchObject({ isUncertain: true, isApproximate: false });
  expect(edtf(edtfText('2022-01~'))).toMatchObject({ isUncertain: false, isApproximate: true });
  expect(edtf(edtfText('2022-01-24?/2022-01-30~'))).toMatchObject({ isUncertain: true, isApproximate: true });
});

test.each([
  ['', 'the date is empty'],
  ['2022-1-21', 'lacks a leading zero. Write 2022-01-21'],
  ['2022-13-01', 'has no such month'],
  ['2022-02-30', 'February 2022 has 28 days'],
  ['2024-02-30', 'February 2024 has 29 days'],
  ['10/01/2022', 'is ambiguous. Write 2022-01-10 (10 January 2022) or 2022-10-01 (1 October 2022)'],
  ['21.01.2022', 'Write 2022-01-21'],
  ['01/01/2022', 'Write 2022-01-01'],
  ['21/01/2022', 'Write 2022-01-21'],
  ['2022–01–22', 'has typographic dashes. Write plain hyphens: 2022-01-22'],
  ['21 January 2022', 'Write 2022-01-21'],
  ['Jan. 21, 2022', 'Write 2022-01-21'],
  ['September 2022', 'Write 2022-09'],
  ['31 February 2022', 'is not a date'],
  ['2022-01-21T10:00+01:00', 'has a clock time where a date is wanted. Write 2022-01-21'],
  ['2022-01-30/2022-01-24', 'ends before it starts. Write the earlier date first: 2022-01-24/2022-01-30'],
  ['2022-01-24/2022-02-30', 'does not exist'],
  ['2022-01-24/2022-01-25/2022-01-26', 'is not a date'],
  ['2022-01-21?~', 'is not a date'],
  ['next week', 'is not a date'],
  ['22-01-21', 'is not a date'],
])('"%s" is refused: %s', (text, message) => {
  const reading = readEdtf(text);
  expect(reading).toMatchObject({ ok: false, message: expect.stringContaining(message) });
});

test('a single day must be complete and certain', () => {
  expect(readDay('2022-01-21')).toEqual({ ok: true, value: '2022-01-21' });
  for (const text of [
    '2022-01',
    '2022',
    '2022-01-21?',
    '2022-01-21/2022-01-22',
    'yesterday',
    'Jan 2022',
    '',
  ]) {
    expect(readDay(text)).toEqual({
      ok: false,
      message: `"${text}" is not a single day. Write it as YYYY-MM-DD, for example 2031-05-14`,
    });
  }
  expect(readDay('21.01.2022')).toEqual({
    ok: false,
    message: '"21.01.2022" is not in ISO form. Write 2022-01-21',
  });
  expect(readDay('2022-02-30')).toMatchObject({ message: expect.stringContaining('does not exist') });
});

test.each([
  ['2022-01-21T11:00+01:00', '2022-01-21', '11:00', '+01:00', '2022-01-21T10:00:00.000Z'],
  ['2022-01-22T00:30:00+03:00', '2022-01-22', '00:30', '+03:00', '2022-01-21T21:30:00.000Z'],
  ['2022-01-21T23:30-05:00', '2022-01-21', '23:30', '-05:00', '2022-01-22T04:30:00.000Z'],
  ['2022-01-21T11:00Z', '2022-01-21', '11:00', '+00:00', '2022-01-21T11:00:00.000Z'],
  ['2022-01-21T11:00+05:30', '2022-01-21', '11:00', '+05:30', '2022-01-21T05:30:00.000Z'],
  ['2022-01-21T11:00-12:00', '2022-01-21', '11:00', '-12:00', '2022-01-21T23:00:00.000Z'],
  ['2022-01-21T11:00+14:00', '2022-01-21', '11:00', '+14:00', '2022-01-20T21:00:00.000Z'],
])('%s is %s %s there', (text, day, time, offset, utc) => {
  const value = moment(momentText(text));
  expect(value).toMatchObject({ day, time, offset });
  expect(new Date(value.epoch).toISOString()).toBe(utc);
});

test.each([
  ['2022-01-21', 'has no clock time'],
  ['2022-01-21T11:00', 'has no offset from UTC'],
  ['2022-01-21 11:00+01:00', 'is not a moment'],
  ['2022-01-21T24:00+01:00', 'has a clock time that does not exist'],
  ['2022-01-21T11:60+01:00', 'has a clock time that does not exist'],
  ['2022-01-21T11:00+15:00', 'has an offset that no place uses'],
  ['2022-01-21T11:00-13:45', 'has an offset that no place uses'],
  ['2022-02-30T11:00+01:00', 'does not exist'],
  ['21/01/2022', 'Write 2022-01-21T18:00+01:00 (21 January 2022)'],
  ['21.01.2022 9:30', 'Write 2022-01-21T09:30+01:00 (21 January 2022)'],
  ['01/02/2022 18:00', 'ambiguous. Write 2022-02-01T18:00+01:00 (1 February 2022) or 2022-01-02T18:00+01:00'],
  ['21 January 2022, 18:00', 'Write 2022-01-21T18:00+01:00 (21 January 2022)'],
  ['2022-1-21', 'lacks a leading zero'],
  ['in the evening', '"in the evening" is not a moment. Write YYYY-MM-DDTHH:MM'],
])('the moment "%s" is refused: %s', (text, message) => {
  expect(readMoment(text)).toMatchObject({ ok: false, message: expect.stringContaining(message) });
});

test('weekdays', () => {
  expect(weekdayName('2022-01-21')).toBe('Friday');
  expect(weekdayName('2024-02-29')).toBe('Thursday');
  expect(weekdayIndex('2022-01-17')).toBe(0);
  expect(weekdayIndex('2022-01-23')).toBe(6);
  expect(formatDayWithWeekday('2022-01-21')).toBe('Friday, 21 January 2022');
});

test.each([
  ['2022-01-21', '21 January 2022'],
  ['2022-01', 'January 2022'],
  ['2022', '2022'],
  ['2022-01-24/2022-01-30', '24–30 January 2022'],
  ['2022-01-30/2022-02-02', '30 January – 2 February 2022'],
  ['2021-12-30/2022-01-02', '30 December 2021 – 2 January 2022'],
  ['2022-01/2022-02', 'January 2022 to February 2022'],
  ['2021~', 'about 2021'],
  ['2021?', '2021 (uncertain)'],
])('%s reads as %s', (text, label) => {
  expect(formatEdtf(edtf(edtfText(text)))).toBe(label);
});

test.each([
  ['2022-01-21T11:00+01:00', '11:00 (UTC+1)'],
  ['2022-01-21T11:00Z', '11:00 (UTC)'],
  ['2022-01-21T11:00-05:00', '11:00 (UTC−5)'],
  ['2022-01-21T11:00+05:30', '11:00 (UTC+5:30)'],
])('%s reads as %s', (text, label) => {
  expect(formatTime(moment(momentText(text)))).toBe(label);
});

test.each([
  ['January', 1],
  ['sept.', 9],
  ['Sep', 9],
  ['DEC', 12],
  ['Janvier', undefined],
])('the month %s is %s', (name, number) => {
  expect(monthNumber(name)).toBe(number);
});

const anyDay = fc
  .date({ min: new Date('0003-01-01T00:00:00Z'), max: new Date('9990-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('days are counted without a time zone', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (day, count) => {
      const other = addDays(day, count);
      expect(daysBetween(day, other)).toBe(count);
      expect((weekdayIndex(day) + count + 7000) % 7).toBe(weekdayIndex(other));
    }),
  );
});

test('written dates are read back', () => {
  fc.assert(
    fc.property(
      anyDay.filter((day) => day > '1000'),
      (day) => {
        expect(readEdtf(formatDay(day))).toMatchObject({
          ok: false,
          message: expect.stringContaining(`Write ${day}`),
        });
        expect(writtenDates(`On ${formatDayWithWeekday(day)}, they met.`)).toMatchObject([
          { day, weekday: weekdayName(day), hasYear: true },
        ]);
      },
    ),
  );
});

test('reading never throws, and says no or gives a day that exists', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d?~/.:TZ+-]{0,30}$/)), (text) => {
      const reading = readEdtf(text);
      if (reading.ok) expect(reading.value.first <= reading.value.last).toBe(true);
      else expect(reading.message).not.toBe('');
      readMoment(text);
    }),
  );
});

test.each([
  ['They met on Friday 22 January 2022.', [['Friday 22 January 2022', '2022-01-22']]],
  ['On January 21, 2022, and the 26th of it.', [['January 21, 2022', '2022-01-21']]],
  [
    'On the 21st January and 30 December.',
    [
      ['21st January', '2022-01-21'],
      ['30 December', '2021-12-30'],
    ],
  ],
  ['On 31 February 2022, 30 June and in May 2021.', []],
])('dates written in "%s"', (text, expected) => {
  expect(writtenDates(text, '2022-01-26').map((date) => [date.text, date.day])).toEqual(expected);
});

test.each([
  ['26 January 2022', '26\u00a0January 2022'],
  ['28 January – 11 February 2022', '28\u00a0January – 11\u00a0February 2022'],
  ['January 2022', 'January 2022'],
  ['4 days left', '4 days left'],
])('day and month of %j stay together at the end of a line', (label, expected) => {
  expect(unbroken(label)).toBe(expected);
});
