import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test.each(['build', 'format', 'preview', 'release', 'rename'])(
  '%s refuses an unknown option in one line',
  (name) => {
    const { stderr, status } = spawnSync(process.execPath, [`src/commands/${name}.ts`, '--wrong'], {
      encoding: 'utf8',
    });
    expect(stderr).toBe("Unknown option '--wrong'. README.md lists what the command takes.\n");
    expect(status).toBe(1);
  },
);
