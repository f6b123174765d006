import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shownFile } from '../../../src/reading/content-files.ts';

/**
 * Walks the path of CONTRIBUTING.md in a copy of the content: writes each file that it shows, runs each command of
 * a `console` block, and compares what is printed, where `…` in the guide stands for anything within a line.
 */
const root = join(import.meta.dirname, '../../..');
const guide = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
const scripts = (
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
).scripts;
const folder = mkdtempSync(join(tmpdir(), 'contributing-'));
const contentDir = join(folder, 'content');
const harbour = join(folder, 'harbour');

beforeAll(() => cpSync(join(root, 'content'), contentDir, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

test('every command of the guide prints what the guide says', () => {
  const step = /<!-- (content\/\S+) -->\n```markdown\n([\s\S]*?)```|```console\n([\s\S]*?)```/g;
  let commands = 0;
  for (const [, file, text, session] of guide.matchAll(step)) {
    if (file !== undefined) writeFileSync(join(folder, file), text ?? '');
    for (const { command, output } of session === undefined ? [] : commandsOf(session)) {
      commands++;
      expect(linesOf(run(command)), command).toMatchLines(output);
    }
  }
  expect(commands).toBeGreaterThanOrEqual(7);
});

test('every command that the guide names is a script', () => {
  const named = [...guide.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? '');
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('every file that the guide links to is there', () => {
  const links = [...guide.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link]) => link ?? '');
  expect(links.length).toBeGreaterThan(3);
  expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
});

function commandsOf(session: string): { command: string; output: string[] }[] {
  return session
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = '', ...output] = part.trimEnd().split('\n');
      return { command, output };
    });
}

function run(command: string): string {
  const [, script = '', rest = ''] = /^npm run (\S+)(?: -- (.*))?$/.exec(command) ?? [];
  const file = / (src\/commands\/\S+\.ts)$|node (src\/commands\/format\.ts)/.exec(scripts[script] ?? '');
  const args = [...rest.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  // The guide's folder lies next to the project; here it lies with the copy of the content.
  const placed = args.map((arg) => (arg === '../harbour' ? harbour : arg));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, file?.[1] ?? file?.[2] ?? ''), ...placed],
    {
      encoding: 'utf8',
      input: '',
      cwd: root,
      env: { ...process.env, TRACKER_CONTENT: contentDir },
    },
  );
  return (stdout + stderr)
    .replaceAll(shownFile(harbour), '../harbour')
    .replaceAll(`${shownFile(contentDir)}/`, 'content/');
}

function linesOf(text: string): string[] {
  return text.trimEnd().split('\n');
}

interface LineMatchers {
  toMatchLines(expected: string[]): void;
}

declare module 'vitest' {
  interface Matchers extends LineMatchers {}
}

expect.extend({
  toMatchLines(received: string[], expected: string[]) {
    const pattern = (line: string) =>
      new RegExp(
        `^${line
          .split('…')
          .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
          .join('.*')}$`,
      );
    const pass =
      received.length === expected.length &&
      expected.every((line, index) => pattern(line).test(received[index] ?? ''));
    return {
      pass,
      message: () => `printed:\n${received.join('\n')}\n\nthe guide has:\n${expected.join('\n')}`,
      actual: received,
      expected,
    };
  },
});
