import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { perFacet } from '../../../src/search/facets.ts';
import { filtersOf } from '../../../src/search/index-query.ts';
import { planWithNearName, planWithWords } from '../../../src/search/query/amend-plan.ts';
import { planSearch } from '../../../src/search/query/plan-search.ts';
import { emptyState, readState, type SearchState } from '../../../src/search/search-state.ts';
import { vocabularyWith } from '../../support/vocabulary.ts';

const known = vocabularyWith({
  people: [
    { id: 'antony-blinken', label: 'Antony Blinken', aliases: [] },
    { id: 'sergey-lavrov', label: 'Sergey Lavrov', aliases: ['Лавров'] },
  ],
  parties: [{ id: 'nato', label: 'NATO', aliases: [] }],
  topics: [{ id: 'missiles', label: 'Missiles in Europe', aliases: [] }],
  days: [
    { day: '2021-05-19', count: 3 },
    { day: '2022-01-21', count: 59 },
    { day: '2023-03-02', count: 1 },
  ],
});

const plan = (fields: Partial<SearchState>, typed?: string) =>
  planSearch({ ...emptyState, ...fields }, known, typed === undefined ? {} : { typed });

describe('fields', () => {
  test('take names for ids and dates for ISO, and say so in the address', () => {
    const { state, query, problems } = plan({ person: ['Lavrov'], from: '21 January 2022', to: '21.1.2022' });
    expect(problems).toEqual([]);
    expect(state).toMatchObject({ person: ['sergey-lavrov'], from: '2022-01-21', to: '2022-01-21' });
    expect(query).toMatchObject({
      person: ['sergey-lavrov'],
      range: { from: '2022-01-21', to: '2022-01-21' },
    });
  });

  test('cover the months and years that they name', () => {
    expect(plan({ from: '2022-01', to: '2022' }).query.range).toEqual({
      from: '2022-01-01',
      to: '2022-12-31',
    });
    expect(plan({ from: '2022-01-21' }).query.range).toEqual({ from: '2022-01-21', to: '2023-12-31' });
    expect(plan({ to: '2022-01-21' }).query.range).toEqual({ from: '2021-01-01', to: '2022-01-21' });
  });

  test('keep to the years that have records', () => {
    expect(plan({ from: '0001', to: '9999' }).query.range).toEqual({ from: '2021-01-01', to: '2023-12-31' });
    expect(plan({ from: '1990', to: '1999' }).findsNothing).toBe(true);
  });

  test.each([
    [{ from: '10/01/2022' }, 'from', /ambiguous/],
    [{ to: '2022-02-30' }, 'to', /does not exist/],
    [{ from: 'soon' }, 'from', /not a date/],
    [
      { from: '2022-02-01', to: '2022-01-01' },
      'to',
      /first day is after the last.*1 January 2022 to 1 February 2022/,
    ],
  ])('%j is refused', (fields, field, message) => {
    expect(plan(fields).problems).toEqual([{ field, message: expect.stringMatching(message) }]);
  });

  test('that are unknown find nothing, are named, and stay to be taken back', () => {
    const { findsNothing, notes, state, parts } = plan({ person: ['nobody-at-all'] });
    expect(findsNothing).toBe(true);
    expect(notes).toEqual(['There is no person “nobody-at-all”']);
    expect(state.person).toEqual(['nobody-at-all']);
    expect(parts.map(({ label }) => label)).toEqual(['Person: nobody-at-all']);
  });

  test('that are unknown beside known ones are only named', () => {
    const persons = ['sergey-lavrov', ...Array.from({ length: 200 }, (_, at) => `unknown-number-${at}`)];
    const { findsNothing, notes, query } = plan({ person: persons });
    expect(findsNothing).toBe(false);
    expect(query.person).toEqual(['sergey-lavrov']);
    expect(notes).toEqual([
      'There is no person “unknown-number-0” or “unknown-number-1” or “unknown-number-2”, and none of 197 more names is known',
    ]);
  });

  test('with an unknown name among what all must be about find nothing', () => {
    expect(plan({ about: ['sergey-lavrov', 'nobody-at-all'] }).findsNothing).toBe(true);
  });

  test('take a misspelt name, and say for whom', () => {
    const { query, notes } = plan({ person: ['Lavrof'] });
    expect(query.person).toEqual(['sergey-lavrov']);
    expect(notes).toEqual(['“Lavrof” was taken for Sergey Lavrov']);
  });

  test('name an order that does not exist and search in the usual one', () => {
    const { query, notes, state } = plan({ q: 'treaty', sort: 'biggest' });
    expect([query.order, state.sort]).toEqual(['relevance', '']);
    expect(notes).toEqual(['There is no order “biggest”: write relevance, newest or oldest']);
  });

  test.each([
    [{ q: 'treaty' }, 'relevance'],
    [{ person: ['nato'] }, 'newest'],
    [{ person: ['nato'], sort: 'relevance' }, 'relevance'],
    [{ q: 'treaty', group: 'day' }, 'newest'],
    [{ q: 'treaty', sort: 'oldest', group: 'day' }, 'oldest'],
    [{ q: 'lavrov' }, 'relevance'],
  ])('%j is listed in the order %s', (fields, order) => {
    expect(plan(fields).query.order).toBe(order);
  });
});

describe('the box and the fields together', () => {
  test('narrow each other', () => {
    expect(plan({ q: 'lavrov january 2022', from: '2022-01-21' }).query.range).toEqual({
      from: '2022-01-21',
      to: '2022-01-31',
    });
    expect(plan({ q: 'lavrov january 2022', from: '2022-02-01' }).findsNothing).toBe(true);
    expect(plan({ q: 'lavrov statements', kind: ['article'] }).findsNothing).toBe(true);
  });

  test('ask a speaker when the question is what was said', () => {
    expect(plan({ q: 'what did lavrov say' }).query).toMatchObject({
      person: ['sergey-lavrov'],
      involved: [],
      kind: ['statement'],
    });
    expect(plan({ q: 'lavrov treaty' }).query).toMatchObject({
      person: [],
      involved: ['sergey-lavrov'],
      kind: [],
    });
  });

  test('read a word that no record has as the name it is near to', () => {
    const first = plan({ q: 'what did blinkin say' });
    const second = planWithNearName(first, 'blinkin', known);
    expect(second?.query).toMatchObject({ person: ['antony-blinken'], words: [], kind: ['statement'] });
    expect(second?.notes).toEqual(['“blinkin” was taken for Antony Blinken']);
    expect(planWithNearName(first, 'xyzzy', known)).toBeUndefined();
  });

  test('say what was left out of the box', () => {
    expect(plan({ q: 'x' }, `x${' y'.repeat(5000)}`).notes[0]).toMatch(/first 300 characters/);
    expect(plan({ q: 'snow' }, 'snow\u202E').notes).toEqual(['Invisible characters were left out']);
  });
});

test('no address makes a plan fail, and each part that is taken back leaves a plan too', () => {
  const words = fc.constantFrom(
    'lavrov',
    'said',
    '10/01/2022',
    '"',
    '“x',
    'january',
    '%00',
    '<b>',
    'nato',
    'Лавров',
    '21',
    'blinkin',
    '\u202E',
    'a'.repeat(400),
  );
  const text = fc.array(words, { maxLength: 5 }).map((list) => list.join(' '));
  const query = fc.record({
    q: text,
    ...perFacet(() => text),
    from: text,
    to: text,
    sort: text,
    group: text,
    shown: text,
  });
  fc.assert(
    fc.property(query, (fields) => {
      const first = planSearch(readState(new URLSearchParams(fields)), known);
      for (const { without } of first.parts) planSearch(without, known);
      expect(filtersOf(first.query)).toBeTypeOf('object');
    }),
  );
});

describe('words that hold nothing to search for', () => {
  test.each([
    ['?', /“\?” holds no word to search for/],
    ['""', /holds no word/],
    ['10/01/2022', /ambiguous.*It was left out/],
  ])('%s alone finds nothing, not everything', (q, note) => {
    const { findsNothing, notes } = plan({ q });
    expect(findsNothing).toBe(true);
    expect(notes).toEqual([expect.stringMatching(note)]);
  });

  test('leave what else was chosen, and are said to be left out', () => {
    const { findsNothing, notes } = plan({ q: '?', person: ['sergey-lavrov'] });
    expect(findsNothing).toBe(false);
    expect(notes).toEqual([expect.stringMatching(/holds no word/)]);
  });
});

test('a word is replaced by what was meant, and the plan says so', () => {
  const { query, notes } = planWithWords(plan({ q: 'written responce' }), 'responce', ['response']) ?? {};
  expect(query?.words).toEqual(['written', 'response']);
  expect(notes).toEqual(['“responce” was taken for “response”']);
  expect(planWithWords(plan({ q: 'xyzzy' }), 'xyzzy', [])).toBeUndefined();
});
