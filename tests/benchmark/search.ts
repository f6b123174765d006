import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { assembleSite } from '../../src/content-model/site.ts';
import { checkContent } from '../../src/reading/check-content.ts';
import { filesByPagefind } from '../../src/search/index/pagefind-files.ts';
import { withFragmentsInOrder } from '../../src/search/index/pagefind-format/fragment-names.ts';
import { withSmallerChunks } from '../../src/search/index/pagefind-format/index-chunks.ts';
import { writeIndex } from '../../src/search/index/write-index.ts';
import { type IndexEntry, indexEntries } from '../../src/search/index-entry.ts';
import type { ShardList } from '../../src/search/shards.ts';
import { serve } from '../../src/server/static-server.ts';
import { launchChromium } from '../browser/chromium.ts';
import { builtSite } from '../support/built-site.ts';
import { siteOf, siteParts } from '../support/test-sites.ts';
import type { Benchmark, Figure } from './benchmark.ts';
import { writeCorpus } from './corpus.ts';

const articles = 10_000;
const runs = 7;
const warmRuns = 20;

/** What search moves and how long it takes on the published record. */
export const search: Benchmark = {
  name: 'search',
  measure: () => withBrowser(onTheRecord),
};

/** What each change to Pagefind's files saves on the published record; the README of `pagefind-format/` has the figures. */
export const indexFormat: Benchmark = {
  name: 'index-format',
  async measure() {
    const folder = await mkdtemp(path.join(tmpdir(), 'geneva-track-format-'));
    try {
      return await withBrowser((browser) => onEachFormat(browser, folder));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** The same on ten thousand articles, and what one edited article costs there. */
export const searchLarge: Benchmark = {
  name: 'search-large',
  async measure() {
    const folder = await mkdtemp(path.join(tmpdir(), 'tracker-search-'));
    try {
      return await withBrowser((browser) => onManyArticles(browser, folder));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function withBrowser(measure: (browser: Browser) => Promise<Figure[]>): Promise<Figure[]> {
  const browser = await launchChromium();
  try {
    return await measure(browser);
  } finally {
    await browser.close();
  }
}

async function onTheRecord(browser: Browser): Promise<Figure[]> {
  const server = await serve({ root: await builtSite('real') });
  try {
    const idle = await openCold(browser);
    await idle.page.goto(`${server.url}/search/`, { waitUntil: 'networkidle' });
    const script = idle.moved((url) => url.endsWith('.js'));
    const premature = idle.moved((url) => url.includes('/pagefind/'));
    await idle.close();

    const cold: number[] = [];
    const bare: number[] = [];
    let moved = 0;
    for (let run = 0; run < runs; run++) {
      const ours = await openCold(browser);
      await ours.page.goto(`${server.url}/search/`, { waitUntil: 'networkidle' });
      cold.push(await timeOfQuery(ours.page, 'written answer'));
      moved = ours.moved((url) => !url.endsWith('.woff2'));
      await ours.close();
      const theirs = await openCold(browser);
      await theirs.page.goto(`${server.url}/search/`, { waitUntil: 'networkidle' });
      bare.push(await bareQuery(theirs.page, 'written answer'));
      await theirs.close();
    }
    return [
      { what: 'script before a query, brotli', value: script, unit: 'bytes', budget: 12_288 },
      { what: 'of Pagefind before a query', value: premature, unit: 'bytes', budget: 0 },
      {
        what: 'page and first query, until ten results, typeface apart',
        value: moved,
        unit: 'bytes',
        budget: 165_000,
      },
      { what: 'cold query to result, median', value: quantile(cold, 0.5), unit: 'ms' },
      { what: "the same with Pagefind's API alone", value: quantile(bare, 0.5), unit: 'ms' },
    ];
  } finally {
    await server.close();
  }
}

async function onEachFormat(browser: Browser, folder: string): Promise<Figure[]> {
  const { site } = await siteOf('real');
  const made = await filesByPagefind(indexEntries(site));
  const formats: [string, (files: typeof made) => ReadonlyMap<string, Uint8Array>][] = [
    ['as Pagefind makes it', (files) => files],
    ['with smaller chunks', withSmallerChunks],
    ['with fragments in order', (files) => withFragmentsInOrder(files).files],
    ['with both', (files) => withFragmentsInOrder(withSmallerChunks(files)).files],
  ];
  const sites = await Promise.all(
    formats.map(async ([name, rewrite], at) => {
      const site = path.join(folder, String(at));
      await cp(await builtSite('real'), site, { recursive: true });
      const index = path.join(site, 'pagefind');
      for (const part of ['index', 'fragment']) await rm(path.join(index, part), { recursive: true });
      const started = performance.now();
      const files = rewrite(made);
      const rewriting = performance.now() - started;
      // The minified script, the word list and the list of shards are those of the site.
      for (const [file, bytes] of files) {
        if (file === 'pagefind.js') continue;
        await mkdir(path.dirname(path.join(index, file)), { recursive: true });
        await writeFile(path.join(index, file), bytes);
      }
      return { name, rewriting, server: await serve({ root: site }), moved: 0, times: [] as number[] };
    }),
  );
  try {
    for (let run = 0; run < runs; run++) {
      for (const site of sites) {
        const { page, moved, close } = await openCold(browser);
        await page.goto(`${site.server.url}/search/`, { waitUntil: 'networkidle' });
        site.times.push(await timeOfQuery(page, 'written answer'));
        site.moved = moved(() => true);
        await close();
      }
    }
    return sites.flatMap(({ name, rewriting, moved, times }): Figure[] => [
      { what: `page and first query, ${name}`, value: moved, unit: 'bytes' },
      { what: `cold query to result, median, ${name}`, value: quantile(times, 0.5), unit: 'ms' },
      { what: `rewriting the index, ${name}`, value: rewriting, unit: 'ms' },
    ]);
  } finally {
    for (const { server } of sites) await server.close();
  }
}

async function onManyArticles(browser: Browser, folder: string): Promise<Figure[]> {
  const contentDir = path.join(folder, 'content');
  await writeCorpus(contentDir, articles);
  const { content } = await checkContent(contentDir);
  const entries = indexEntries(assembleSite(content, siteParts));
  const site = path.join(folder, 'site');
  await cp(await builtSite('fixture'), site, { recursive: true });
  const options = { kept: { folder: path.join(folder, 'cache'), fingerprint: 'this code' } };
  const index = path.join(site, 'pagefind');

  const whole = await secondsOf(() => writeIndex(entries, index, options));
  const middle = entries.findIndex(({ kind }) => kind === 'article');
  const edited = entries.map(
    (entry, at): IndexEntry => (at === middle ? { ...entry, text: 'Edited.' } : entry),
  );
  const again = await secondsOf(() => writeIndex(edited, index, options));
  const added = await bytesOfShards(index);

  const server = await serve({ root: site });
  try {
    const cold: number[] = [];
    let moved = 0;
    for (let run = 0; run < runs; run++) {
      const { page, moved: movedNow, slowDown, close } = await openCold(browser);
      await page.goto(`${server.url}/search/`, { waitUntil: 'networkidle' });
      await slowDown(4);
      cold.push(await timeOfQuery(page, 'verification', { until: 1 }));
      moved = movedNow(() => true);
      await close();
    }
    const warm = await openCold(browser);
    await warm.page.goto(`${server.url}/search/?kind=article`, { waitUntil: 'networkidle' });
    // Warm is who has asked for this person and these months before, and now draws the range closer.
    await timeOfRange(warm.page, 0);
    const ranges: number[] = [];
    for (let run = 1; run <= warmRuns; run++) ranges.push(await timeOfRange(warm.page, run));
    await warm.close();
    return [
      { what: `index of ${entries.length} records from scratch`, value: whole, unit: 's' },
      { what: 'index after one article was edited', value: again, unit: 's', budget: 1 },
      { what: 'bytes of index that this adds', value: added, unit: 'bytes' },
      { what: `first result of ${articles} articles, moved`, value: moved, unit: 'bytes', budget: 260_000 },
      {
        what: 'the same with the processor slowed 4 times, p95',
        value: quantile(cold, 0.95),
        unit: 'ms',
        budget: 1500,
      },
      {
        what: 'warm query of a person and a range, p95',
        value: quantile(ranges, 0.95),
        unit: 'ms',
        budget: 60,
      },
    ];
  } finally {
    await server.close();
  }
}

/** A page of a browser that has nothing stored, with what it has moved so far, in bytes as they were sent. */
async function openCold(browser: Browser) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const urls = new Map<string, string>();
  const sizes = new Map<string, number>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    // The arrival of the page itself is not told.
    if (type === 'Document') sizes.set(requestId, Number(response.headers['content-length'] ?? 0));
  });
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    sizes.set(requestId, (sizes.get(requestId) ?? 0) + encodedDataLength);
  });
  return {
    page,
    moved: (isCounted: (url: string) => boolean) =>
      [...sizes].reduce((sum, [id, size]) => (isCounted(urls.get(id) ?? '') ? sum + size : sum), 0),
    slowDown: (rate: number) => session.send('Emulation.setCPUThrottlingRate', { rate }),
    close: () => context.close(),
  };
}

/** Milliseconds from the last key to the results, as the page itself sees it. */
function timeOfQuery(page: Page, words: string, { until = 10 } = {}): Promise<number> {
  return page.evaluate(
    ([text, count]) =>
      new Promise<number>((done) => {
        const box = document.querySelector<HTMLInputElement>('[name=q]');
        const list = document.querySelector('[data-results]');
        if (!box || !list) return;
        const started = performance.now();
        new MutationObserver((_, observer) => {
          if (list.children.length < count) return;
          observer.disconnect();
          done(performance.now() - started);
        }).observe(list, { childList: true });
        box.focus();
        box.value = text;
        box.form?.requestSubmit();
      }),
    [words, until] as const,
  );
}

/** A person and another range of days each time, from the press of the key to the new list. */
function timeOfRange(page: Page, run: number): Promise<number> {
  return page.evaluate(
    (day) =>
      new Promise<number>((done) => {
        const list = document.querySelector('[data-results]');
        const form = document.querySelector('form');
        const field = (name: string) => form?.elements.namedItem(name) as HTMLInputElement;
        if (!list || !form) return;
        const started = performance.now();
        new MutationObserver((_, observer) => {
          observer.disconnect();
          done(performance.now() - started);
        }).observe(list, { childList: true });
        field('person').value = 'antony-blinken';
        field('from').value = `2022-02-${day}`;
        field('to').value = '2022-04-15';
        form.requestSubmit();
      }),
    String(run + 1).padStart(2, '0'),
  );
}

/** The same query put to Pagefind's API by itself, until ten results are loaded. */
function bareQuery(page: Page, words: string): Promise<number> {
  // As text, so that the address stays the browser's to resolve.
  return page.evaluate(`(async () => {
    const started = performance.now();
    const pagefind = await import('/pagefind/pagefind.js');
    const instance = pagefind.createInstance({ basePath: '/pagefind/', noWorker: true, language: 'en' });
    await instance.init();
    const { results } = await instance.search(${JSON.stringify(words)});
    await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return performance.now() - started;
  })()`) as Promise<number>;
}

/** The size of what stands beside the large index. */
async function bytesOfShards(index: string): Promise<number> {
  const { shards } = JSON.parse(await readFile(path.join(index, 'shards.json'), 'utf8')) as ShardList;
  let bytes = 0;
  for (const shard of shards) {
    const entries = await readdir(path.join(index, shard), { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((one) => one.isFile())) {
      bytes += (await stat(path.join(entry.parentPath, entry.name))).size;
    }
  }
  return bytes;
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** The smallest value that so large a part of all values does not exceed. */
function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(part * sorted.length) - 1] ?? 0;
}
