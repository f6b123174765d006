import { expect, test } from 'vitest';
import { wordList } from '../../../src/search/index/word-list.ts';
import type { IndexEntry } from '../../../src/search/index-entry.ts';

const record = (title: string, text: string) => ({ title, text }) as IndexEntry;

test('the words of a record are listed from the most frequent on, in small letters, without short ones', () => {
  const records = [record('Answer due', 'An answer, an Answer in writing.'), record('Élysée', 'The answer')];
  expect(wordList(records)).toEqual(['answer', 'writing', 'élysée']);
});

test('what one record of many has may be a slip, and is left out', () => {
  const records = Array.from({ length: 100 }, (_, at) =>
    record('Answer', at === 7 ? 'responce' : 'response'),
  );
  expect(wordList(records)).toEqual(['answer', 'response']);
});
