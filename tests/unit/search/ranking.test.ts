import { expect, test } from 'vitest';
import { type RankedEntry, ranked, rankingFor } from '../../../src/search/ranking.ts';

const entry = (name: string, parts: Partial<RankedEntry>, position: number) => ({
  ...{ name, kind: 'article' as const, isOwn: false, weight: 0, day: '2031-05-14', position },
  ...parts,
});

const entries = [
  entry('event', { kind: 'event', weight: 1 }, 1),
  entry('key event', { kind: 'event', weight: 9 }, 2),
  entry('own words', { kind: 'statement', isOwn: true, weight: 1 }, 3),
  entry('own words of weight', { kind: 'statement', isOwn: true, weight: 6 }, 4),
  entry('others’ words', { kind: 'statement', weight: 9 }, 5),
  entry('document', { kind: 'document' }, 6),
  entry('article', {}, 7),
  entry('newer article', {}, 8),
];
const range = { from: '2022-01-21', to: '2022-01-21' };

test.each([
  [
    'a person and a day: own words first, then the event, then articles',
    { person: [], involved: ['a'], range },
    [
      'own words of weight',
      'own words',
      'key event',
      'event',
      'document',
      'newer article',
      'article',
      'others’ words',
    ],
  ],
  [
    'a person: the same',
    { person: ['a'], involved: [] },
    [
      'own words of weight',
      'own words',
      'key event',
      'event',
      'document',
      'newer article',
      'article',
      'others’ words',
    ],
  ],
  [
    'two people: where they met',
    { person: [], involved: ['a', 'b'] },
    [
      'key event',
      'event',
      'own words of weight',
      'own words',
      'document',
      'newer article',
      'article',
      'others’ words',
    ],
  ],
  [
    'a day: the key event, then by weight',
    { person: [], involved: [], range },
    [
      'key event',
      'event',
      'others’ words',
      'own words of weight',
      'own words',
      'document',
      'article',
      'newer article',
    ],
  ],
])('%s', (_, query, names) => {
  expect(ranked(entries, rankingFor(query)).map(({ name }) => name)).toEqual(names);
});
