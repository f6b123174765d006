import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const program = join(import.meta.dirname, '../../../src/commands/require-node.mjs');

test.each(['22.19.0', '24.0.0', '26.1.0'])('Node %s will do', (version) => {
  expect(runOn(version)).toEqual({ status: 0, printed: '' });
});

test('as a preload it lets the program begin, and says the same line where it cannot', () => {
  const begin = ['--import', pathToFileURL(program).href, '--eval', 'console.log("begun")'];
  expect(runOn('24.0.0', begin)).toEqual({ status: 0, printed: 'begun\n' });
  const { status, printed } = runOn('20.20.2', begin);
  expect(status).toBe(1);
  expect(printed).toMatch(/^The site needs Node .*\n$/);
});

test('as a preload it keeps Astro from sending usage data', () => {
  const tell = 'console.log(process.env.ASTRO_TELEMETRY_DISABLED)';
  expect(runOn('24.0.0', ['--import', pathToFileURL(program).href, '--eval', tell]).printed).toBe('1\n');
});

test.each(['20.20.2', '22.12.0', '22.18.0'])('Node %s gets one line and no stack trace', (version) => {
  const { status, printed } = runOn(version);
  expect(status).toBe(1);
  expect(printed).toMatch(
    new RegExp(`^The site needs Node 22\\.19 or newer, and this is Node ${version}\\..*\\n$`),
  );
});

test.each(['a#b', 'a?b', 'a%b'])('a project in the folder %s gets one line', (name) => {
  const parent = mkdtempSync(join(tmpdir(), 'tracker-path-'));
  const folder = join(parent, name);
  mkdirSync(join(folder, 'node_modules/astro'), { recursive: true });
  const copy = join(folder, 'src/commands/require-node.mjs');
  cpSync(program, copy);
  const { status, printed } = runOn('24.0.0', [copy]);
  rmSync(parent, { recursive: true });
  expect(status).toBe(1);
  expect(printed).toMatch(/^The path of the project, .* has a # \? or % in it, .* Move the project .*\n$/);
});

function runOn(
  version: string,
  args: readonly string[] = [program],
): { status: number | null; printed: string } {
  const pretend = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`;
  const url = `data:text/javascript,${encodeURIComponent(pretend)}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', url, ...args], {
    encoding: 'utf8',
  });
  return { status, printed: stdout + stderr };
}
