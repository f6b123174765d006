import { expect, test } from 'vitest';
import { nearWords } from '../../../src/search/query/near-words.ts';

const words = ['response', 'guarantees', 'crimes', 'ultimatum', 'attack', 'cyber', 'responses', 'written'];

test.each([
  ['responce', ['response']],
  ['Guarentees', ['guarantees']],
  ['garantees', ['guarantees']],
  ['ultimatim', ['ultimatum']],
  ['cyberattack', ['cyber', 'attack']],
  // Too short to be sure of, another beginning, or near to nothing.
  ['crimea', []],
  ['esponse', []],
  ['attak', []],
  ['xyzzyxyzzy', []],
])('%s is taken for %j', (word, meant) => {
  expect(nearWords(word, words)).toEqual(meant);
});

test('a shorter word is asked about', () => {
  expect(nearWords('attak', words, { isSure: false })).toEqual(['attack']);
  expect(nearWords('atak', words, { isSure: false })).toEqual([]);
});
