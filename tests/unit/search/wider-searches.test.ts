import { describe, expect, test } from 'vitest';
import { planSearch } from '../../../src/search/query/plan-search.ts';
import { searchesForOne, searchesWithoutOne } from '../../../src/search/query/wider-searches.ts';
import { emptyState, type SearchState, writeState } from '../../../src/search/search-state.ts';
import { vocabularyWith } from '../../support/vocabulary.ts';

const known = vocabularyWith({
  people: [
    { id: 'antony-blinken', label: 'Antony Blinken', aliases: [] },
    { id: 'sergey-lavrov', label: 'Sergey Lavrov', aliases: [] },
  ],
  parties: [],
  topics: [{ id: 'missiles', label: 'Missiles in Europe', aliases: [] }],
  days: [{ day: '2022-01-21', count: 59 }],
});

function without(fields: Partial<SearchState>): [label: string, address: string][] {
  const plan = planSearch({ ...emptyState, ...fields }, known);
  return searchesWithoutOne(plan).map(({ label, state }) => [label, decodeURIComponent(writeState(state))]);
}

describe('the same search without one part', () => {
  test.each<[string, [string, string][]]>([
    [
      'pandemic missiles truss',
      [
        ['Search without “pandemic”', 'q=missiles+truss'],
        ['Search without “missiles”', 'q=pandemic+truss'],
        ['Search without “truss”', 'q=pandemic+missiles'],
      ],
    ],
    [
      'did Lavrov’s pandemic, end on 21 January?',
      [
        ['Search without Sergey Lavrov', 'q=did+pandemic,+end+on+21+January?'],
        ['Search all days, not only 21 January 2022', 'q=did+Lavrov’s+pandemic,+end+on'],
        ['Search without “pandemic”', 'q=did+Lavrov’s+end+on+21+January?'],
        ['Search without “end”', 'q=did+Lavrov’s+pandemic,+on+21+January?'],
      ],
    ],
    [
      'deaf “mute and deaf” Blinken',
      [
        ['Search without Antony Blinken', 'q=deaf+“mute+and+deaf”'],
        ['Search without “deaf”', 'q=“mute+and+deaf”+Blinken'],
        ['Search without “mute and deaf”', 'q=deaf+Blinken'],
        ['Search for the words of “mute and deaf” in any order', 'q=deaf+mute+and+deaf+Blinken'],
      ],
    ],
    [
      'statements of blinken',
      [
        ['Search all kinds, not only statements', 'q=of+blinken'],
        ['Search without Antony Blinken', 'q=statements+of'],
      ],
    ],
  ])('%s', (q, wider) => {
    expect(without({ q })).toEqual(wider);
  });

  test('takes a field as a whole where any of its values is enough, and apart where all are asked for', () => {
    const ids = ['antony-blinken', 'sergey-lavrov'];
    expect(without({ person: ids, kind: ['article'], from: '2022' })).toEqual([
      ['Search without Antony Blinken or Sergey Lavrov', 'kind=article&from=2022'],
      ['Search all kinds, not only articles', 'person=antony-blinken&person=sergey-lavrov&from=2022'],
      ['Search all days, not only from 2022', 'person=antony-blinken&person=sergey-lavrov&kind=article'],
    ]);
    expect(without({ about: ids })).toEqual([
      ['Search without Antony Blinken', 'about=sergey-lavrov'],
      ['Search without Sergey Lavrov', 'about=antony-blinken'],
    ]);
  });

  test('is none where nothing would be left', () => {
    expect(without({ q: 'pandemic' })).toEqual([]);
    expect(without({ person: ['antony-blinken'] })).toEqual([]);
  });

  test('leaves the words together where they are too many', () => {
    const words = Array.from({ length: 11 }, (_, at) => `word${'x'.repeat(at)}`).join(' ');
    expect(without({ q: words, kind: ['event'] })).toEqual([
      ['Search all kinds, not only events', `q=${words.replaceAll(' ', '+')}`],
    ]);
  });
});

test('each word and phrase can be searched for alone', () => {
  const { parsed } = planSearch({ ...emptyState, q: 'pandemic «open door» truss', from: '2022' }, known);
  expect(searchesForOne(parsed).map(({ label, state }) => [label, state.q, state.from])).toEqual([
    ['Search for “pandemic” alone', 'pandemic', ''],
    ['Search for “truss” alone', 'truss', ''],
    ['Search for “open door” alone', '"open door"', ''],
  ]);
});
