import { describe, expect, test } from 'vitest';
import { scoreEntries, type WordMatch, wordsInTheWay } from '../../../src/search/word-ranking.ts';

const match = (score: number, positions: number[], isInTitle = false): WordMatch => ({
  ...{ score, positions, isInTitle },
});
const keysOf = (words: Parameters<typeof scoreEntries>[0]) => scoreEntries(words, 100).map(({ key }) => key);

describe('entries with words come in the order of', () => {
  test('how close together the words are', () => {
    const open = new Map([
      ['apart', match(5, [3])],
      ['together', match(5, [8])],
    ]);
    const door = new Map([
      ['apart', match(5, [90])],
      ['together', match(5, [9])],
    ]);
    expect(keysOf([open, door])).toEqual(['together', 'apart']);
  });

  test('whether the title has the words', () => {
    const open = new Map([
      ['text', match(5, [3])],
      ['title', match(5, [], true)],
    ]);
    const door = new Map([
      ['text', match(5, [40])],
      ['title', match(5, [], true)],
    ]);
    expect(keysOf([open, door])).toEqual(['title', 'text']);
  });

  test('how much of the query they have, where rare words count more', () => {
    const rare = new Map([['rare', match(5, [1])]]);
    const frequent = new Map(
      ['rare', ...Array.from({ length: 50 }, (_, at) => `other-${at}`)]
        .filter((key) => key !== 'rare')
        .map((key) => [key, match(5, [1])]),
    );
    const [first] = scoreEntries([rare, frequent], 100);
    expect(first?.key).toBe('rare');
    expect(first?.missing).toEqual([1]);
    expect(first?.coverage).toBeGreaterThan(0.5);
  });
});

describe('words are in the way', () => {
  const near = new Map([['quotation', match(9, [1])]]);
  const also = new Map([
    ['quotation', match(9, [2])],
    ['article', match(1, [400])],
  ]);
  const wrong = new Map([['article', match(1, [9])]]);

  test('if no entry has all of them', () => {
    expect(wordsInTheWay(scoreEntries([near, also, wrong], 100), 3)).toEqual([2]);
  });

  test('of a question of two words, but not of two words alone', () => {
    const first = new Map([
      ['event', match(9, [1], true)],
      ['other', match(1, [1])],
    ]);
    const second = new Map([['other', match(1, [300])]]);
    const scored = scoreEntries([first, second], 4);
    expect(scored[0]?.key).toBe('event');
    expect(wordsInTheWay(scored, 2)).toEqual([]);
  });

  test('never if the best entry has all of them', () => {
    expect(wordsInTheWay(scoreEntries([near, new Map([['quotation', match(9, [2])]])], 100), 2)).toEqual([]);
  });
});
