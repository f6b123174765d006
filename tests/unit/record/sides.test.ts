import { expect, test } from 'vitest';
import { sidesBy } from '../../../src/record/sides.ts';
import { entryFile, recordSite, sourceFile } from '../../support/record-site.ts';

const quote = (id: string, by: string, on: string, source: string, words: string) =>
  `:::quote{#${id} by=${by} on=${on} source=${source}}\n${words}\n:::`;
const site = recordSite({
  'sources/early.md': sourceFile('2022-01-21', 'We met. We ate. We left.'),
  'sources/late.md': sourceFile('2022-02-02', 'We slept. We woke.'),
  'events/dinner.md': entryFile(
    'title: Dinner\ndate: 2022-01-20\nkind: meeting',
    [
      quote('met', 'anna-north', '2022-01-20', 'early', 'We met.'),
      quote('ate', 'boris-south', '2022-01-20', 'early', 'We ate.'),
      quote('left', 'south-ministry', '2022-01-21', 'early', 'We left.'),
      quote('slept', 'anna-north', '2022-01-20', 'late', 'We slept.'),
      quote('woke', 'anna-north', '2022-02-01/2022-02-03', 'late', 'We woke.'),
    ].join('\n\n'),
  ),
});
const sidesOn = (day: string) =>
  sidesBy(site, day).map(({ party, statements }) => [party, statements.map(({ anchor }) => anchor)]);

test('words count from the day their source was out, and for the state that a ministry belongs to', () => {
  expect(sidesOn('2022-01-20')).toEqual([]);
  expect(sidesOn('2022-01-21')).toEqual([
    ['south', ['ate', 'left']],
    ['north', ['met']],
  ]);
});

test('words of several days count from the last of them; the side with the most words comes first', () => {
  expect(sidesOn('2022-02-02')).toEqual([
    ['north', ['met', 'slept']],
    ['south', ['ate', 'left']],
  ]);
  expect(sidesOn('2022-02-03')[0]).toEqual(['north', ['met', 'slept', 'woke']]);
});
