import { globSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';
import { restartDevServer } from '../support/dev-server.ts';
import type { Benchmark, Figure } from './benchmark.ts';
import { projectRoot } from './processes.ts';

const saves = 15;

/**
 * Writing with `npm run dev` on a copy of the real content: until it serves, and from a saved file to the painted page
 * and to a search that finds what it says.
 */
export const dev: Benchmark = {
  name: 'dev',
  async measure(): Promise<Figure[]> {
    const folder = await mkdtemp(path.join(tmpdir(), 'tracker-dev-'));
    const contentDir = path.join(folder, 'content');
    await cp(path.join(projectRoot, 'content'), contentDir, { recursive: true });
    const server = await restartDevServer(contentDir);
    const browser = await launchChromium();
    try {
      const [first = ''] = globSync('articles/**/*.md', { cwd: contentDir }).sort();
      const file = path.join(contentDir, first);
      const painted = await timeSaves(browser, file, {
        address: `${server.url}/articles/${path.basename(file, '.md')}/`,
        shown: 'h1',
      });
      const found = await timeSaves(browser, file, {
        address: `${server.url}/search/?q=saved+number`,
        shown: '[data-results]',
      });
      return [
        { what: 'start on the real content', value: server.startTime / 1000, unit: 's', budget: 2 },
        {
          what: 'saved file to painted page, median',
          value: median(painted),
          unit: 'ms',
          budget: 300,
        },
        { what: 'the slowest of them', value: Math.max(...painted), unit: 'ms' },
        { what: 'saved file to search result, median', value: median(found), unit: 'ms', budget: 1000 },
        { what: 'the slowest of them', value: Math.max(...found), unit: 'ms' },
      ];
    } finally {
      await browser.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** Milliseconds from each of several saves of an article to its new title in an open page. */
async function timeSaves(
  browser: Browser,
  file: string,
  { address, shown }: { address: string; shown: string },
): Promise<number[]> {
  const text = await readFile(file, 'utf8');
  const page = await browser.newPage();
  await page.goto(address);
  const times: number[] = [];
  for (let save = 0; save <= saves; save++) {
    const saved = performance.now();
    await writeFile(file, text.replace(/^title: .*$/m, `title: Saved for the time number ${save}`));
    await page.waitForFunction(`document.querySelector('${shown}')?.textContent.includes('number ${save}')`);
    // Playwright polls on animation frames: the page has been painted by now.
    if (save > 0) times.push(performance.now() - saved);
    await page.waitForLoadState('load');
    await page.waitForTimeout(300);
  }
  await page.close();
  return times;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
