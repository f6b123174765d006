import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createIndex } from 'pagefind';
import type { Page } from 'playwright-core';
import type { Statement } from '../../src/content-model/statement.ts';
import { formatDay } from '../../src/dates/calendar.ts';
import { speakerName } from '../../src/record/names.ts';
import { serve } from '../../src/server/static-server.ts';
import { launchChromium } from '../browser/chromium.ts';
import { openPage } from '../browser/search/search-page.ts';
import { builtSite } from '../support/built-site.ts';
import { siteOf } from '../support/test-sites.ts';
import { type FoundLink, firstLinksOf, judge } from '../support/wanted-searches.ts';
import type { Benchmark, Figure } from './benchmark.ts';

/** How many of the searches of the table are answered right, by class, and by Pagefind itself over the built pages. */
export const searchQuality: Benchmark = {
  name: 'search-quality',
  async measure() {
    const folder = await mkdtemp(path.join(tmpdir(), 'tracker-quality-'));
    const browser = await launchChromium();
    const root = await builtSite('real');
    await indexPages(root, folder);
    const servers = [await serve({ root }), await serve({ root: folder })] as const;
    try {
      const ours = await openPage(browser, servers[0].url, '/search/');
      const bare = await (await browser.newContext()).newPage();
      await bare.goto(servers[1].url);
      const onPages = await statementsByPage();
      const right = await judge((queries) => firstLinksOf(ours.page, queries));
      const theirs = await judge((queries) => pagesOfPagefind(bare, queries, onPages));
      const all = (classes: typeof right): (typeof right)[number] => ({
        name: 'all',
        count: classes.reduce((sum, { count }) => sum + count, 0),
        wrong: classes.flatMap(({ wrong }) => wrong),
      });
      return [...right, all(right)].flatMap((one, at): Figure[] => [
        rate(`${one.name} (${one.count})`, one),
        rate('  Pagefind by itself', [...theirs, all(theirs)][at] ?? one),
      ]);
    } finally {
      await browser.close();
      for (const server of servers) await server.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

function rate(what: string, { count, wrong }: { count: number; wrong: string[] }): Figure {
  return { what, value: (100 * (count - wrong.length)) / count, unit: '% right in the first three' };
}

/** Pagefind's index of the built pages, as its command makes it, next to a page without anything. */
async function indexPages(root: string, folder: string): Promise<void> {
  const copy = path.join(folder, 'pages');
  await cp(root, copy, { recursive: true });
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind could not start');
  await index.addDirectory({ path: copy });
  await index.writeFiles({ outputPath: path.join(folder, 'pagefind') });
  await index.deleteIndex();
  await rm(copy, { recursive: true });
  await writeFile(
    path.join(folder, 'index.html'),
    '<!doctype html><html lang="en"><title>Bare</title></html>',
  );
}

/** The statements of each page: a page answers if it has what is wanted. */
async function statementsByPage(): Promise<ReadonlyMap<string, FoundLink[]>> {
  const { site } = await siteOf('real');
  const pages = new Map<string, FoundLink[]>();
  for (const statement of site.statements) {
    const page = statement.path.replace(/#.*/, '');
    const title = `${speakerName(site, statement.speaker)}, ${dayOf(statement)}`;
    pages.set(page, [...(pages.get(page) ?? []), { id: statement.id, title }]);
  }
  return pages;
}

function dayOf({ on }: Statement): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(on) ? formatDay(on) : on;
}

async function pagesOfPagefind(
  page: Page,
  queries: readonly string[],
  statements: ReadonlyMap<string, FoundLink[]>,
): Promise<FoundLink[][]> {
  // As text, so that the address stays the browser's to resolve.
  const found = (await page.evaluate(`(async () => {
    const pagefind = await import('/pagefind/pagefind.js');
    await pagefind.init();
    const answers = [];
    for (const query of ${JSON.stringify(queries)}) {
      const { results } = await pagefind.search(query);
      answers.push(await Promise.all(results.slice(0, 3).map(async (one) => (await one.data()).raw_url)));
    }
    return answers;
  })()`)) as string[][];
  // A page is right if it is wanted, or has a statement that is.
  return found.map((addresses) =>
    addresses.flatMap((address): FoundLink[] => {
      const url = address.replace(/^\/pages/, '').replace(/index\.html$/, '');
      return [{ id: idOfPage(url), title: '' }, ...(statements.get(url) ?? [])];
    }),
  );
}

/** The id of an entry, or the day or month of a page of dates. */
function idOfPage(url: string): string {
  const date = /^\/(\d{4})\/(?:(\d{2})\/)?(?:(\d{2})\/)?$/.exec(url);
  return date ? date.slice(1).filter(Boolean).join('-') : url.replace(/^\/(?:[a-z]+\/)?|\/$/g, '');
}
