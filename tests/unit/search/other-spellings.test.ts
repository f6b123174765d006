import { expect, test } from 'vitest';
import type { Site } from '../../../src/content-model/site.ts';
import { spellingFinder } from '../../../src/search/other-spellings.ts';

const named = (id: string, data: object) => ({ id, data });
const site = {
  entries: {
    places: [
      named('kyiv', { name: 'Kyiv', aliases: ['Kiev', 'Киев'] }),
      named('kremlin', { name: 'Kremlin, Moscow', aliases: ['Кремль'] }),
      named('vienna', { name: 'Vienna' }),
    ],
    parties: [
      named('nato', {
        name: 'North Atlantic Treaty Organization',
        short_name: 'NATO',
        aliases: ['НАТО', 'OTAN'],
      }),
      named('usa', { name: 'United States of America', short_name: 'United States', aliases: ['US', 'США'] }),
    ],
  },
} as unknown as Site;

test.each([
  ['Blinken in Kyiv.', ['Kiev', 'Киев']],
  ['Kiev regime', ['Kyiv', 'Киев']],
  ['NATO’s door', ['НАТО', 'OTAN']],
  ["the Kremlin's answer", ['Кремль']],
  ['The United States said', ['US', 'США']],
  ['The North Atlantic Treaty Organization', ['NATO', 'НАТО', 'OTAN']],
  ['US and Kyiv', ['США', 'Kiev', 'Киев']],
  // Other words: in small letters, apart, or with no other spelling.
  ['tell us', []],
  ['United they stand, States fall', []],
  ['Vienna', []],
])('%j is also found by %j', (text, spellings) => {
  expect(spellingFinder(site)(text)).toEqual(spellings);
});
