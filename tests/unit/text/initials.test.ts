import { expect, test } from 'vitest';
import { initialsOf } from '../../../src/text/initials.ts';

test.each([
  ['Sergey Lavrov', 'SL'],
  ['Ursula von der Leyen', 'UL'],
  ['Linda Thomas-Greenfield', 'LG'],
  ['Éowyn', 'É'],
])('%s has the initials %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
