import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { completions } from '../../../src/commands/terminal-conversation.ts';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'new-'));
beforeAll(() => cpSync(join(root, 'tests/fixtures/site/content'), folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

test('a script makes an entry once, and is refused the second time', () => {
  const args = [
    'article',
    '--title',
    'Talks go on',
    '--summary',
    'They go on.',
    '--date',
    '2022-01-28',
    '--yes',
  ];
  const first = run(args);
  expect(first.stderr).toBe('');
  expect(first.stdout).toMatch(/^Wrote \S+\/articles\/2022-01-28-talks-go\.md$/m);
  expect(first.stdout).toContain('http://localhost:4321/articles/2022-01-28-talks-go/');
  expect(first.status).toBe(0);
  expect(existsSync(join(folder, 'articles/2022-01-28-talks-go.md'))).toBe(true);

  const second = run(args);
  expect(second.status).toBe(1);
  expect(second.stderr).toContain('is there already and stays as it is');
});

test('where nobody can be asked, what is missing is said at once', () => {
  const { status, stderr } = run(['source']);
  expect(status).toBe(1);
  for (const flag of ['title', 'publisher', 'url', 'published', 'kind'])
    expect(stderr).toContain(`--${flag}  `);
});

test('without a kind and somebody to ask, the usage is printed', () => {
  const { status, stderr, stdout } = run([]);
  expect(stderr).toContain('Write npm run new -- KIND, where KIND is article, event');
  expect(stdout).toBe('');
  expect(status).toBe(2);
});

test('the usage is no mistake when it is asked for', () => {
  const { status, stdout } = run(['--help']);
  expect(stdout).toContain('Write npm run new -- KIND, where KIND is article, event');
  expect(status).toBe(0);
});

test('help calls needed only what is not presumed', () => {
  const { stdout } = run(['article', '--help']);
  expect(stdout).toContain('--title (needed)  ');
  expect(stdout).toContain('--place (geneva when left out)  ');
  expect(stdout).toContain('--published (may be left out)  ');
  expect(stdout.match(/at most 200 characters/g)).toHaveLength(1);
});

test.each([
  ['tass', ['tass-a', 'tass-b']],
  ['TASS-B', ['tass-b']],
  ['lavrov', ['sergey-lavrov']],
  ['blin', []],
  ['nobody', []],
])('the Tab key completes %s', (written, expected) => {
  const ids = ['tass-a', 'tass-b', 'sergey-lavrov', 'antony-blinken', 'evan-blinken'];
  expect(completions(written, ids)).toEqual(expected);
});

test.each([
  [['persn'], 'Did you mean "person"?'],
  [['event', '--titel', 'x'], 'Did you mean --title?'],
  [['event', 'x'], '"x" belongs to no flag'],
])('%s is refused with what to write instead', (args, message) => {
  const { status, stderr } = run(args);
  expect(stderr).toContain(message);
  expect(status).toBe(1);
});

function run(args: string[]) {
  const command = join(root, 'src/commands/new.ts');
  return spawnSync(process.execPath, [command, ...args, ...(args.length > 0 ? ['--content', folder] : [])], {
    encoding: 'utf8',
    input: '',
  });
}
