import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const biome = fileURLToPath(new URL('../../node_modules/@biomejs/biome/bin/biome', import.meta.url));

/** Puts the code in a folder into the agreed form, or only looks whether it is in it. */
export function formatCode(folder: string, isOnlyChecked: boolean): { ok: boolean; output: string } {
  const mode = isOnlyChecked ? '--error-on-warnings' : '--write';
  const { status, stdout, stderr } = spawnSync(process.execPath, [biome, 'check', mode, '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { ok: status === 0, output: `${stdout}${stderr}`.trim() };
}
