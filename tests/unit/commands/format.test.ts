import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { formatCode } from '../../../src/commands/format-code.ts';

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

test('code is left as it is where it is only checked', () => {
  const project = mkdtempSync(join(folder, 'code-'));
  const file = join(project, 'a.js');
  writeFileSync(join(project, 'biome.json'), '{}');
  writeFileSync(file, "export const a='b'");
  const checked = formatCode(project, true);
  expect(checked.ok).toBe(false);
  expect(checked.output).toContain('a.js');
  expect(readFileSync(file, 'utf8')).toBe("export const a='b'");

  expect(formatCode(project, false).ok).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe('export const a = "b";\n');
  expect(formatCode(project, true).ok).toBe(true);
});

test('a file that is not there is said to be missing', () => {
  const run = spawnSync(process.execPath, [command, 'nowhere.md'], { encoding: 'utf8', cwd: folder });
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('nowhere.md: there is no such file');
});
