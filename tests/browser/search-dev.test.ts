import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { resultIds, searched } from './search/search-page.ts';

const root = join(import.meta.dirname, '../..');
let browser: Browser;
let server: ChildProcess;
let serverUrl: string;
let contentDir: string;

beforeAll(async () => {
  contentDir = await mkdtemp(join(tmpdir(), 'search-dev-'));
  await cp(join(root, 'tests/fixtures/site/content'), contentDir, { recursive: true });
  // Vitest's own variables would make it another server than the one that authors start.
  const { NODE_ENV: _mode, VITEST: _vitest, TEST: _test, ...env } = process.env;
  server = spawn(
    process.execPath,
    [join(root, 'node_modules/astro/bin/astro.mjs'), 'dev', '--ignore-lock', '--port', '4821'],
    {
      cwd: root,
      env: { ...env, TRACKER_CONTENT: contentDir, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  serverUrl = await addressOf(server);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  server.kill();
  await rm(contentDir, { recursive: true });
});

/** The address that a dev server prints once it is ready; it takes the next free port where its own is taken. */
function addressOf(starting: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let printed = '';
    starting.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const address = /http:\/\/localhost:\d+/.exec(printed)?.[0];
      if (address) found(address);
    });
    starting.once('exit', () => failed(new Error(`The dev server ended: ${printed}`)));
  });
}

test('searching while writing finds what has just been saved, drafts included', async () => {
  const page = await browser.newPage();
  const address = `${serverUrl}/search/?q=zugzwang`;
  await page.goto(address);
  await searched(page);
  expect(await resultIds(page)).toEqual([]);

  const text = await readFile(join(contentDir, 'articles/2022-01-26-answer.md'), 'utf8');
  await writeFile(
    join(contentDir, 'articles/2022-01-27-draft.md'),
    text.replace('kind: brief', 'kind: brief\ndraft: true').replace('reached Moscow', 'was a zugzwang'),
  );
  await expect
    .poll(
      async () => {
        await page.goto(address);
        await searched(page);
        return resultIds(page);
      },
      { timeout: 60_000 },
    )
    .toEqual(['2022-01-27-draft']);
});
