import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'import-command-'));
beforeAll(() => cpSync(join(root, 'tests/fixtures/site/content'), folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

test('a report from a file becomes a draft once, and is not written over', () => {
  const paste = join(root, 'tests/fixtures/import/pastes/russian.txt');
  const first = run([paste], '');
  expect(first.stderr).toBe('');
  expect(first.stdout).toMatch(
    /^Wrote \S+\/articles\/2022-01-21-import-geneva\.md, a draft with \d+ guesses to settle/,
  );
  expect(first.stdout).toMatch(/\nRename the file now: its name is its address\n$/);
  expect(readFileSync(join(folder, 'articles/2022-01-21-import-geneva.md'), 'utf8')).toContain('draft: true');

  const second = run([paste], '');
  expect(second.status).toBe(1);
  expect(second.stderr).toContain('is there already and stays as it is');
});

test('an event that somebody is still writing does not keep a report from being read', () => {
  const unfinished = join(folder, 'events/2022-01-27-unfinished.md');
  writeFileSync(unfinished, '---\ntitle: Not finished\nkind: meeting\n---\n');
  const { status, stderr } = run(['--id', 'beside-it', '--date', '2022-01-26'], 'The ministers spoke.');
  rmSync(unfinished);
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test('a report is read from standard input too', () => {
  const { status } = run(['--id', 'from-input', '--date', '2022-01-26'], 'The ministers spoke yesterday.');
  expect(status).toBe(0);
  expect(readFileSync(join(folder, 'articles/from-input.md'), 'utf8')).toContain('“yesterday”: 2022-01-25');
});

test.each([
  [['nowhere.txt'], 'x', 'nowhere.txt cannot be read'],
  [[], ' \n', 'There is nothing in it'],
  [['--date', '21/01/2022'], 'x', '--date: "21/01/2022" is not in ISO form. Write 2022-01-21'],
  [['--source', 'nobody'], 'x', '--source: "nobody" is not a source'],
  [['--dat', 'x'], 'x', "Unknown option '--dat'"],
])('%j is refused with what to do instead', (args, input, message) => {
  const { status, stderr } = run(args, input);
  expect(stderr).toContain(message);
  expect(status).toBe(1);
  expect(existsSync(join(folder, 'articles/undated-import.md'))).toBe(false);
});

function run(args: string[], input: string) {
  const command = join(root, 'src/commands/import.ts');
  return spawnSync(process.execPath, [command, ...args, '--content', folder], { encoding: 'utf8', input });
}
