import { expect, test } from 'vitest';
import { searchedText, searchedWord, writtenText } from '../../../src/search/searched-text.ts';

test.each([
  ['Russia’s', 'Russia’s'],
  ['don’t.', 'don’t.'],
  ['O’Brien’s', "O'Brien’s"],
  ['d’affaires', "d'affaires"],
  ['l’Élysée', "l'Élysée"],
  ['Oʼzbek', "O'zbek"],
  ['“Good', '“Good'],
  ['NATO–Russia', 'NATO-Russia'],
  ['NATO‑Russia', 'NATO-Russia'],
  ['answer—then', 'answer-then'],
  ['wait…then', 'wait-then'],
  ['soft\u00ADhyphen', 'softhyphen'],
  ['recognized', 'recognised'],
  ['Organization', 'Organisation'],
  ['de-militarization', 'de-militarisation'],
  ['analyze', 'analyse'],
  ['defense', 'defence'],
  ['Defense,', 'Defence,'],
  ['centre', 'center'],
  ['neighbouring', 'neighboring'],
  ['programmes', 'programs'],
  ['course', 'course'],
  ['were', 'were'],
  ['expense', 'expense'],
  ['prize', 'prize'],
])('%j is searched as %j', (written, searched) => {
  expect(searchedWord(written)).toBe(searched);
  // What is searched is searched as itself, so that both spellings of a query come to one.
  expect(searchedWord(searched)).toBe(searched);
});

test('what is shown is what was written', () => {
  const original = 'Russia’s  defense\n\nof NATO–Russia “ties”';
  const { text, written } = searchedText(original);
  expect(text).toBe('Russia’s defence of NATO-Russia “ties”');
  expect(written).toEqual({ 1: 'defense', 3: 'NATO–Russia' });
  expect(writtenText(text, written)).toBe('Russia’s defense of NATO–Russia “ties”');
});

test('a text in the spelling of the index is left as it is', () => {
  expect(searchedText('One answer.\n\nTwo.')).toEqual({ text: 'One answer.\n\nTwo.', written: {} });
  expect(writtenText('One answer.', undefined)).toBe('One answer.');
});
