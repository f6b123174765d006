import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const projectRoot = path.resolve(import.meta.dirname, '../..');

/** The words that are taken for misspelt in a file of the fixtures. */
async function misspeltIn(file: string): Promise<string[]> {
  const args = [
    'node_modules/cspell/bin.mjs',
    'lint',
    '--no-progress',
    '--no-summary',
    '--words-only',
    '--unique',
  ];
  const run = promisify(execFile)(process.execPath, [...args, `tests/fixtures/spelling/${file}`], {
    cwd: projectRoot,
  });
  const stdout = await run.then(
    (ended) => ended.stdout,
    (error: { stdout: string }) => error.stdout,
  );
  return stdout.split('\n').filter(Boolean);
}

test('names of the record, citations, ids and quotations are not misspelt', async () => {
  expect(await misspeltIn('right.md')).toEqual([]);
});

test('misspelt words are found, and American spellings with them', async () => {
  expect(await misspeltIn('wrong.md')).toEqual(['goverment', 'color', 'anwser']);
});
