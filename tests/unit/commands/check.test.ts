import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { CheckResult } from '../../../src/checking/check-result.ts';
import { readingsFolder } from '../../../src/reading/content-reader.ts';
import { rulesFolder, withContent } from '../../support/rule-fixtures.ts';

const projectRoot = path.resolve(import.meta.dirname, '../../..');

interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

async function run(...args: string[]): Promise<Run> {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
  return promisify(execFile)(process.execPath, ['src/commands/check.ts', ...args], {
    cwd: projectRoot,
    env,
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: Run) => ({ code: error.code, stdout: error.stdout, stderr: error.stderr }),
  );
}

test('content without errors: exit code 0 and a sum', async () => {
  const { code, stdout, stderr } = await run('--content', path.join(rulesFolder, 'base'));
  expect(code).toBe(0);
  expect(stdout).toMatch(/^2 articles, .*\n0 errors, 0 warnings, 0 hints\n$/);
  expect(stderr).toBe('');
});

test('content with errors: exit code 1, in text and in JSON alike, without colours in a pipe', async () => {
  await withContent(path.join(rulesFolder, 'field-value/fails-date-day-first'), async (contentDir) => {
    const text = await run('--content', contentDir);
    expect(text.code).toBe(1);
    expect(text.stdout).toMatch(
      /^\S+\/content\/events\/2022-01-22-further-meeting\.md:3:7 {2}error {2}date: "21\/01\/2022"/,
    );
    const json = await run('--content', contentDir, '--json');
    await rm(readingsFolder(contentDir, projectRoot), { recursive: true, force: true });
    expect(json.code).toBe(1);
    expect((JSON.parse(json.stdout) as CheckResult).problems).toMatchObject([
      { line: 3, column: 7, rule: 'field-value' },
    ]);
  });
});

test('an option that does not exist: exit code 2, how it is used, nothing on standard output', async () => {
  const { code, stdout, stderr } = await run('--jsn');
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^Unknown option '--jsn'\n\nUsage: npm run check/);
});

test('a revision that does not exist: exit code 2', async () => {
  const { code, stderr } = await run('--since', 'no-such-revision');
  expect(code).toBe(2);
  expect(stderr).toMatch(/^--since no-such-revision: there is no such revision here/);
});

test('--help: exit code 0', async () => {
  expect(await run('--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('--since REF') });
});
