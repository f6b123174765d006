import { expect, test } from 'vitest';
import { cleanText, foldText } from '../../../src/search/fold-text.ts';

test.each([
  ['Siergiej Ławrow', 'siergiej lawrow'],
  ['Jean-Yves Le Drian', 'jean yves le drian'],
  ['Antony J. Blinken', 'antony j blinken'],
  ['Élysée', 'elysee'],
  ['Сергей', 'сергеи'],
  ["O’Brien O'Brien", 'obrien obrien'],
  ['  ', ''],
])('%j is compared as %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test.each([
  ['  a \t b\n', 'a b', false],
  ['a\u202Eb', 'a b', true],
  ['a\u200Bb\u0000', 'a b', true],
  ['💡 идея', '💡 идея', false],
])('%j is searched as %j', (typed, text, hadHiddenCharacters) => {
  expect(cleanText(typed)).toEqual({ text, hadHiddenCharacters, isCut: false });
});

test('the length has its limit, and letters of two code units stay whole', () => {
  const { text, isCut } = cleanText('𝒜'.repeat(301));
  expect(isCut).toBe(true);
  expect([...text]).toHaveLength(300);
});
