import { expect, test } from 'vitest';
import { asPhrase, IndexedPhrases, otherHyphens } from '../../../src/search/query/indexed-phrases.ts';

test('a phrase is tried without its hyphens and with one between its words', () => {
  expect(otherHyphens('NATO Russia Council')).toEqual(['NATO-Russia Council', 'NATO Russia-Council']);
  expect(otherHyphens('open-door policy')).toEqual(['open door policy', 'open door-policy']);
  expect(otherHyphens('breakthrough')).toEqual([]);
  expect(otherHyphens('a b c d e f g h i')).toEqual([]);
});

test('a phrase is taken as the first form that a record has, and asked for once', async () => {
  const asked: string[] = [];
  const phrases = new IndexedPhrases(async (term) => {
    asked.push(term);
    return { results: term === '"NATO-Russia Council"' ? [{}] : [] };
  });
  expect(await phrases.asIndexed(['NATO Russia Council', 'no such'])).toEqual([
    'NATO-Russia Council',
    'no such',
  ]);
  const { length } = asked;
  expect(await phrases.asIndexed(['NATO Russia Council'])).toEqual(['NATO-Russia Council']);
  expect(asked).toHaveLength(length);
});

test('a phrase is asked for in the spelling of the index, without marks between its words', () => {
  expect(asPhrase('Russia’s "defense" – now,')).toBe('"Russia’s defence now"');
});
