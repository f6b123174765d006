import { expect, test } from 'vitest';
import { daysIn, hoursIn } from '../../../src/evidence/dates-and-times.ts';
import { factsIn } from '../../../src/evidence/facts.ts';
import { knownNamesOf } from '../../../src/evidence/known-names.ts';
import { numbersIn } from '../../../src/evidence/numbers.ts';
import { entryFile, recordSite } from '../../support/record-site.ts';

test.each([
  ['They talked for ninety minutes.', [90]],
  ['About 8,500 troops, 1.5 million people, twenty-five of 57 states', [8500, 1_500_000, 25, 57]],
  ['127 000 человек и 2,5 часа', [127_000, 2.5]],
  ['two hundred tanks', [200]],
  ['One minister, zero answers, the G7 and F16', []],
])('numbers in "%s"', (text, values) => {
  expect(numbersIn(text).map(({ value }) => value)).toEqual(values);
});

test.each([
  ['On 14 May 2031 and May 3rd', ['05-14', '05-03']],
  ['Беседа прошла 21 января', ['01-21']],
  ['am 4. Februar; le 1er février; 24.01.2022; 2022-01-26', ['02-04', '02-01', '01-24', '01-26']],
  ['In May 2031', []],
])('days in "%s"', (text, keys) => {
  expect(daysIn(text).map(({ key }) => key)).toEqual(keys);
});

test.each([
  ['at 11:00 and 1:30 p.m.', ['11:00', '13:30']],
  ['at 9 a.m., 12 a.m. and 3 pm', ['09:00', '00:00', '15:00']],
  ['um 14.50 Uhr, 2.50 euros', ['14:50']],
  ['a score of 3–2', []],
])('hours in "%s"', (text, keys) => {
  expect(hoursIn(text).map(({ key }) => key)).toEqual(keys);
});

const names = knownNamesOf(
  recordSite({
    'places/harbour-town.md': entryFile('name: Harbour Town\naliases: [Гавань]'),
    'places/bridge-hotel.md': entryFile('name: Bridge Hotel'),
    'parties/league.md': entryFile('name: League of Harbours\nshort_name: LOH\nkind: alliance'),
    'topics/tolls.md': entryFile('title: Tolls\nquestion: Who pays?', 'The minister and his council met.'),
  }).entries,
);

test.each([
  [
    'Anna North met Boris South in Harbour Town on 14 May.',
    ['name North', 'name South', 'name Town', 'date 14 May'],
  ],
  ['Harbour Town rejects it; the Minister answered the LOH.', ['name LOH']],
  ['He stayed at the Bridge Hotel until 9:17.', ['name Hotel', 'time 9:17']],
  ['It came six days after the talks of the two sides, with 30 guests.', ['number 30']],
  ['She wrote of “90 guests at Riverside” on Friday to Mr Green.', ['name Green']],
  ['The Northern answer of May was read in the Council by four people.', ['number four']],
])('facts in "%s"', (sentence, facts) => {
  expect(
    factsIn(sentence, names)
      .map(({ kind, words }) => `${kind} ${words}`)
      .sort(),
  ).toEqual([...facts].sort());
});
