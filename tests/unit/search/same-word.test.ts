import { expect, test } from 'vitest';
import { isSameWord } from '../../../src/search/same-word.ts';

test.each([
  ['talks', 'talks.', true],
  ['talking', 'talks', true],
  ['lavr', 'Lavrov', true],
  ['enlarged', 'enlargement', true],
  ['countries', 'country', true],
  ['stopped', 'stop', true],
  ['elysee', 'Élysée', true],
  ['ground', 'ground-launched', true],
  ['бесед', 'беседа.', true],
  ['affaires', "d'affaires", true],
  ['agreed', 'agree', true],
  ['agreed', 'agreement', true],
  ['2', '2,', true],
  ['8500', '8,500', true],
  ['2', '22', false],
  ['nord', 'nor', false],
  ['lavrof', 'La', false],
  ['lavrof', 'Lavrov', false],
  ['blinkin', 'B,', false],
  ['blinkin', 'Blinken', false],
  ['frozen', 'from', false],
  ['xyzzy', 'x', false],
  ['talks', '', false],
])('asking for %s finds %s: %s', (asked, found, isSame) => {
  expect(isSameWord(asked, found)).toBe(isSame);
});
