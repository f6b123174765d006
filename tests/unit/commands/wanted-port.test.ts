import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test.each(
  ['start', 'preview'].flatMap((command) =>
    ['abc', '65536', '-1', '80.5'].map((port) => [command, port] as const),
  ),
)('%s refuses the port %s in one line, before anything is built', (command, port) => {
  const run = spawnSync(process.execPath, [`src/commands/${command}.ts`], {
    encoding: 'utf8',
    env: { ...process.env, PORT: port },
  });
  expect(run).toMatchObject({ status: 1, stdout: '' });
  expect(run.stderr).toBe(
    `PORT is "${port}". Set it to a number from 0 to 65535, or leave it out: the site is then at 4321.\n`,
  );
});
