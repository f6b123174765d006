import { expect, inject, test } from 'vitest';
import { pagesOf } from '../support/built-pages.ts';
import { unmarkedWords, unmarkedWordsOf } from '../support/language-of-parts.ts';

test('every word in other letters says what language it is', () => {
  const folder = inject('fixtureSite');
  expect(pagesOf(folder).length).toBeGreaterThan(30);
  expect(unmarkedWordsOf(folder)).toEqual([]);
});

test('the scan finds words without a language, in text and in what is read out', () => {
  expect(unmarkedWords('<html lang="en"><p>He said ответ.</p></html>')).toEqual(['He said ответ.']);
  expect(unmarkedWords('<p lang="ru">Ответ</p><p>ответ</p>')).toEqual(['ответ']);
  expect(unmarkedWords('<p><img alt="Ответ"><span lang="ru">ответ</span></p>')).toEqual(['Ответ']);
  expect(unmarkedWords('<p>Genève, Élysée</p><script>"ответ"</script>')).toEqual([]);
});
