import { describe, expect, test } from 'vitest';
import { excerptOf, markDirective } from '../../../src/search/page/excerpt.ts';

const inShort = (content: string, locations: number[], length: number) =>
  excerptOf(content, locations, length)
    .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join('');

describe('an excerpt', () => {
  test('of a short text is all of it, with the matched words marked and their punctuation not', () => {
    expect(inShort('We expect “answers”, in writing.', [2, 4], 30)).toBe(
      'We expect “[answers]”, in [writing].',
    );
  });

  test('of a long text is where most words matched, and says that it is a part', () => {
    const words = Array.from({ length: 200 }, (_, at) => `w${at}`);
    expect(inShort(words.join(' '), [10, 120, 122], 10)).toBe(
      '… w118 w119 [w120] w121 [w122] w123 w124 w125 w126 w127 …',
    );
    expect(inShort(words.join(' '), [], 4)).toBe('w0 w1 w2 w3 …');
    expect(inShort(words.join(' '), [199], 4)).toBe('… w196 w197 w198 [w199]');
  });

  test('leaves text that looks like HTML as it is', () => {
    expect(excerptOf('<b>bold</b> & &lt;', [0], 10)).toEqual([
      { text: '<', isMatch: false },
      { text: 'b>bold</b', isMatch: true },
      { text: '> & &lt;', isMatch: false },
    ]);
  });
});

describe('the marking of words on the page that is opened', () => {
  test('names each word with the two before it', () => {
    expect(markDirective('We expect no real breakthrough, he said', [4])).toBe(
      ':~:text=no%20real-,breakthrough',
    );
    expect(markDirective('Talks, again: talks', [0, 2])).toBe(
      ':~:text=Talks&text=Talks%2C%20again%3A-,talks',
    );
  });

  test('escapes what has a meaning there', () => {
    expect(markDirective('a-b c&d', [0, 1])).toBe(':~:text=a%2Db&text=a%2Db-,c%26d');
  });

  test('is nothing without matches, and never long', () => {
    expect(markDirective('some words', [])).toBe('');
    expect(markDirective('— a', [0])).toBe('');
    expect(markDirective('a b c d e f g h', [0, 1, 2, 3, 4, 5, 6]).split('text=')).toHaveLength(5);
  });
});
