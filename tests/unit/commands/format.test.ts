import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const command = join(import.meta.dirname, '../../../src/commands/format.ts');
const folder = mkdtempSync(join(tmpdir(), 'format-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('--check names the files that are not in the agreed form and changes none; without it they are mended', () => {
  const [tidy, untidy] = ['tidy.md', 'untidy.md'].map((name) => join(folder, name)) as [string, string];
  writeFileSync(tidy, '---\ntitle: a\n---\n\nOne.\n');
  writeFileSync(untidy, '---\ntitle: a\n---\nOne.\n\n\nTwo.');

  const checked = spawnSync(process.execPath, [command, '--check', tidy, untidy], {
    encoding: 'utf8',
    cwd: folder,
  });
  expect(checked.status).toBe(1);
  expect(checked.stdout).toBe('untidy.md: not in the agreed form\n');
  expect(checked.stderr).toBe('1 of 2 files are not in the agreed form. Run npm run format\n');
  expect(readFileSync(untidy, 'utf8')).toContain('\n\n\n');

  execFileSync(process.execPath, [command, tidy, untidy], { cwd: folder });
  expect(readFileSync(untidy, 'utf8')).toBe('---\ntitle: a\n---\n\nOne.\n\nTwo.\n');
  expect(spawnSync(process.execPath, [command, '--check', tidy, untidy], { cwd: folder }).status).toBe(0);
});

test('a file that is not there is said to be missing', () => {
  const run = spawnSync(process.execPath, [command, 'nowhere.md'], { encoding: 'utf8', cwd: folder });
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('nowhere.md: there is no such file');
});
