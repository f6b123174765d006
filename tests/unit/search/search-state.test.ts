import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facetNames, perFacet } from '../../../src/search/facets.ts';
import {
  emptyState,
  isSearch,
  readState,
  type SearchState,
  searchPath,
  writeState,
} from '../../../src/search/search-state.ts';

const word = fc.string({ unit: 'grapheme', maxLength: 20 });
const anyState: fc.Arbitrary<SearchState> = fc.record({
  q: word,
  ...perFacet(() => fc.array(word, { maxLength: 4 })),
  from: word,
  to: word,
  sort: fc.constantFrom('', 'relevance', 'newest', 'oldest', 'x'),
  group: fc.constantFrom('', 'day'),
  shown: fc.nat(1000),
});

/** The state as an address can hold it: nothing invisible, nothing twice. */
const settle = (state: SearchState) => readState(new URLSearchParams(writeState(state)));

describe('the address of a search', () => {
  test('gives back every combination of fields', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const settled = settle(state);
        expect(settle(settled)).toEqual(settled);
        expect(writeState(settle(settled))).toBe(writeState(settled));
      }),
    );
  });

  test('keeps what is plain text as it is', () => {
    const plain = fc.stringMatching(/^[a-zа-я0-9"“”«»%&+#<>-]{1,20}$/);
    fc.assert(
      fc.property(plain, fc.uniqueArray(plain), (q, person) => {
        expect(settle({ ...emptyState, q, person })).toEqual({ ...emptyState, q, person });
      }),
    );
  });

  test('of nothing is the page itself', () => {
    expect(searchPath(emptyState)).toBe('/search/');
    expect(isSearch(readState(new URLSearchParams('q=&person=&from=&sort=newest')))).toBe(false);
  });

  test.each(['q', ...facetNames, 'from', 'to'])('with %s alone is a search', (field) => {
    expect(isSearch(readState(new URLSearchParams({ [field]: '2022' })))).toBe(true);
  });

  test('names each person once', () => {
    const state = readState(
      new URLSearchParams('person=sergey-lavrov&person=sergey-lavrov&person=antony-blinken'),
    );
    expect(state.person).toEqual(['sergey-lavrov', 'antony-blinken']);
  });

  test('holds no control or direction characters and no more than 300 characters of text', () => {
    const state = readState(
      new URLSearchParams({ q: `a\u202Eb\u0000c${'x'.repeat(10_000)}`, from: '2022\u200F' }),
    );
    expect(state.q).toMatch(/^a b cx+$/);
    expect(state.q).toHaveLength(300);
    expect(state.from).toBe('2022');
  });

  test.each(['-3', '1e9', 'NaN', '2.5', ''])('takes shown=%s for what it is', (shown) => {
    expect(readState(new URLSearchParams({ shown })).shown).toBe(shown === '1e9' ? 1000 : 0);
  });
});
