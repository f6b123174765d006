import { expect, test } from 'vitest';
import { sharesOf } from '../../../src/evidence/shares.ts';
import { entryFile, recordSite, sourceFile } from '../../support/record-site.ts';

const meeting = (toldBy: string, body = '') =>
  entryFile(
    `title: A meeting\ndate: 2031-05-14\nkind: meeting\nparties: [north, south-ministry]\ntold_by: ${toldBy}`,
    body,
  );

const shares = sharesOf(
  recordSite({
    'sources/daily.md': sourceFile('2031-05-14', 'We agree. Wir sind uns einig. A good talk.'),
    'sources/ministry.md': sourceFile('2031-05-14', 'We do not.').replace(
      'kind: newspaper',
      'kind: transcript',
    ),
    'sources/copy.md': sourceFile('2031-05-14').replace(
      'language: en\nkind: newspaper',
      'language: de\nkind: agency\nstate_media: true\noriginal: { publisher: The Agency }\nnotes: [{ on: 2031-06-01, text: It was short. }]',
    ),
    'events/a.md': meeting(
      '{ accounts: [north, south-ministry] }',
      `:::quote{#agree by=anna-north on=2031-05-14 source=daily translator=interpreter}
We agree.
:::

:::original{lang=de}
Wir sind uns einig.
:::

:::quote{#not by=boris-south on=2031-05-14 source=ministry}
We do not.
:::

:::quote{#good by=south-ministry on=2031-05-14 source=daily translator=interpreter}
A good talk.
:::`,
    ),
    'events/b.md': meeting('{ accounts: [north], searched: [{ party: south, on: 2031-06-01 }] }'),
    'events/c.md': meeting('{ accounts: [north] }'),
  }),
);

test('what the sources hold, and what they are', () => {
  expect(shares.sources).toEqual({
    withExcerpt: { count: 2, of: 3 },
    withNotes: { count: 1, of: 3 },
    official: { count: 1, of: 3 },
    copies: { count: 1, of: 3 },
    stateMedia: { count: 1, of: 3 },
    languages: [
      { name: 'en', count: 2 },
      { name: 'de', count: 1 },
    ],
  });
});

test('whose words there are, and in which language they were spoken', () => {
  expect(shares.quotations).toEqual({
    official: { count: 1, of: 3 },
    withOriginal: { count: 1, of: 2 },
    languages: [
      { name: 'de', count: 1 },
      { name: 'en', count: 1 },
      { name: 'translated', count: 1 },
    ],
    parties: [
      { name: 'south-ministry', count: 2 },
      { name: 'north', count: 1 },
    ],
    wordsBySide: [
      { name: 'south', count: 6 },
      { name: 'north', count: 2 },
    ],
  });
});

test('whether meetings have both accounts', () => {
  expect(shares.meetings).toEqual({ bothAccounts: { count: 1, of: 3 }, searched: { count: 1, of: 3 } });
});
