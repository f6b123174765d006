import path from 'node:path';
import { expect, test } from 'vitest';
import { linesOf, ruleCases, withContent } from '../../support/rule-fixtures.ts';

test('the base of the fixtures has nothing wrong with it', async () => {
  expect(await withContent(undefined, linesOf)).toBe('');
});

const passing = ruleCases.filter(({ name }) => name.startsWith('passes'));
const failing = ruleCases.filter(({ name }) => name.startsWith('fails'));

test('every case says whether it passes or fails', () => {
  expect(passing.length + failing.length).toBe(ruleCases.length);
});

test.each(passing)('$rule/$name', async ({ folder }) => {
  expect(await withContent(folder, linesOf)).toBe('');
});

test.each(failing)('$rule/$name', async ({ rule, folder }) => {
  const lines = await withContent(folder, linesOf);
  expect(lines).toContain(`(${rule})`);
  await expect(lines).toMatchFileSnapshot(path.join(folder, 'expected.txt'));
});
