import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeIndex } from '../../src/search/index/write-index.ts';
import { type IndexEntry, indexEntries } from '../../src/search/index-entry.ts';
import { type StaticServer, serve } from '../../src/server/static-server.ts';
import { builtSite } from '../support/built-site.ts';
import { siteOf } from '../support/test-sites.ts';
import { launchChromium } from './chromium.ts';
import { openPage, resultCount, resultIds, searched } from './search/search-page.ts';

let browser: Browser;
let folder: string;
let whole: StaticServer;
let sharded: StaticServer;

/** Two copies of the fixture site: its records in one index, and as a kept index with a shard beside it. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-shards-'));
  const { site } = await siteOf('fixture');
  const records = indexEntries(site);
  for (const name of ['whole', 'sharded']) {
    await cp(await builtSite('fixture'), join(folder, name), { recursive: true });
  }
  await writeIndex(records, join(folder, 'whole/pagefind'));
  const kept = { folder: join(folder, 'cache'), fingerprint: 'this code' };
  const options = { kept, wholeBelow: 1, mostChanges: 100, mostFiller: 4 };
  await writeIndex(olderRecords(records), join(folder, 'sharded/pagefind'), options);
  const indexed = await writeIndex(records, join(folder, 'sharded/pagefind'), options);
  expect(indexed).toBeGreaterThan(2);
  expect(indexed).toBeLessThan(records.length);
  whole = await serve({ root: join(folder, 'whole') });
  sharded = await serve({ root: join(folder, 'sharded') });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await Promise.all([whole.close(), sharded.close()]);
  await rm(folder, { recursive: true });
});

/** The records before the last edit: two had other words, one was not there, and one has since gone. */
function olderRecords(records: readonly IndexEntry[]): IndexEntry[] {
  const pages = records.filter(({ page }) => page);
  const [first, second, third, ...others] = records.filter(({ page }) => !page) as [
    IndexEntry,
    IndexEntry,
    IndexEntry,
    ...IndexEntry[],
  ];
  const rest = [...pages, ...others];
  const gone = { ...third, id: 'gone', url: '/events/gone/', text: 'Breakthrough, long gone' };
  return [
    { ...first, text: 'Breakthrough in Tilsey, at first' },
    ...rest,
    { ...second, facets: { ...second.facets, person: [], topic: [] } },
    gone,
  ];
}

/** Everything that a search shows: the list in its order, the count and the counts beside choices. */
async function shown(page: Page, address: string) {
  await page.goto(address);
  await searched(page);
  const counts = await page
    .locator('[data-choices] label')
    .evaluateAll((labels) => labels.map((label) => label.textContent?.replace(/\s+/g, ' ')));
  return { ids: await resultIds(page), count: await resultCount(page), counts };
}

test.each([
  'person=pavel-dragov&sort=newest',
  'person=pavel-dragov&sort=oldest',
  'kind=statement&kind=event&sort=oldest',
  'from=2033-01-21&sort=newest',
  'from=2033-01-21&sort=oldest',
  'from=2033-01-21&group=day',
  'q=tilsey&sort=newest',
  'q=breakthrough&sort=oldest',
  'q="written+answer"+tilsey&sort=newest',
  'q=answer',
  'topic=bridge-toll',
])('one index and two show the same for %s', async (query) => {
  const { page } = await openPage(browser, whole.url, '/search/?kind=document');
  const one = await shown(page, `${whole.url}/search/?${query}`);
  const two = await shown(page, `${sharded.url}/search/?${query}`);
  expect(one.ids.length).toBeGreaterThan(0);
  expect([two.count, two.counts]).toEqual([one.count, one.counts]);
  // How well a record matches depends on the other records of its index: only an order by days is the same.
  const isByDay = query !== 'q=answer';
  expect(isByDay ? two.ids : two.ids.toSorted()).toEqual(isByDay ? one.ids : one.ids.toSorted());
  await page.context().close();
});
