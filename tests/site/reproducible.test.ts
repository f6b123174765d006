import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { asOf } from '../support/built-site.ts';

const projectFolder = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'tracker-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a build in another folder, time zone and language has the same bytes', async () => {
  for (const part of ['src', 'package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json'])
    cpSync(join(projectFolder, part), join(folder, part), { recursive: true });
  cpSync(join(projectFolder, 'tests/fixtures/site/content'), join(folder, 'content'), { recursive: true });
  // With the packages comes the cache of social cards: that a card is drawn alike each time, social-card.test.ts holds.
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'), 'dir');
  // Not the variables of this process: Vitest sets some (DEV, MODE) that would make it another build.
  await build({
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    ASTRO_TELEMETRY_DISABLED: '1',
    TZ: 'Pacific/Kiritimati',
    LC_ALL: 'ru_RU.UTF-8',
    ...(process.env['SITE_URL'] !== undefined && { SITE_URL: process.env['SITE_URL'] }),
  });

  const here = digests(inject('fixtureSite'));
  const there = digests(join(folder, 'dist'));
  expect([...there.keys()]).toEqual([...here.keys()]);
  expect([...there].filter(([file, digest]) => here.get(file) !== digest).map(([file]) => file)).toEqual([]);
});

async function build(env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, ['src/commands/build.ts', ...asOf], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  const code = await new Promise((ended) => {
    child.once('close', ended);
  });
  expect(code, printed).toBe(0);
}

function digests(site: string): Map<string, string> {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
  return new Map(
    files.map((file) => [
      relative(site, file).split(sep).join('/'),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}
