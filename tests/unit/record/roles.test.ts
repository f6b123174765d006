import { expect, test } from 'vitest';
import type { Site } from '../../../src/content-model/site.ts';
import { roleOn } from '../../../src/record/roles.ts';

const roles = [
  { title: 'Deputy Secretary of State', from: '2015-01-09', to: '2017-01-20' },
  { title: 'Secretary of State', from: '2021-01-26' },
  { title: 'Chair', from: '2022-01', to: '2022-02' },
];
const site = {
  byId: { people: new Map([['antony-blinken', { data: { roles } }]]) },
} as unknown as Site;

test.each([
  ['2016-05-01', 'Deputy Secretary of State'],
  ['2017-01-20', 'Deputy Secretary of State'],
  ['2017-01-21', undefined],
  ['2021-01-26', 'Secretary of State'],
  ['2022-01-21', 'Chair'],
  ['2022-03-01', 'Secretary of State'],
])('on %s the office was %s', (day, title) => {
  expect(roleOn(site, 'antony-blinken', day)).toBe(title);
});

test('a speaker who is not a person has no office', () => {
  expect(roleOn(site, 'russia', '2022-01-21')).toBeUndefined();
});
