import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const program = join(import.meta.dirname, '../../../src/commands/require-node.mjs');

test.each(['22.19.0', '24.0.0', '26.1.0'])('Node %s will do', (version) => {
  expect(runOn(version)).toEqual({ status: 0, printed: '' });
});

test.each(['20.20.2', '22.12.0', '22.18.0'])('Node %s gets one line and no stack trace', (version) => {
  const { status, printed } = runOn(version);
  expect(status).toBe(1);
  expect(printed).toMatch(
    new RegExp(`^Geneva Track needs Node 22\\.19 or newer, and this is Node ${version}\\..*\\n$`),
  );
});

function runOn(version: string): { status: number | null; printed: string } {
  const pretend = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`;
  const url = `data:text/javascript,${encodeURIComponent(pretend)}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', url, program], {
    encoding: 'utf8',
  });
  return { status, printed: stdout + stderr };
}
