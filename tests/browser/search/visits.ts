import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { type OpenOptions, openPage, type WatchedPage } from './search-page.ts';

export interface VisitOptions extends OpenOptions {
  site?: 'fixtureUrl' | 'folderUrl' | 'realUrl';
  /** A test that breaks a request on purpose reads the complaints itself. */
  mayComplain?: boolean;
}

/**
 * Opens pages for the tests of one file, all in one browser. After each test none of its pages may have complained,
 * nor be wider than its window.
 */
export function watchVisits(): (path: string, options?: VisitOptions) => Promise<WatchedPage> {
  let browser: Browser;
  let visits: (WatchedPage & { mayComplain: boolean })[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(() => browser.close());

  afterEach(async () => {
    const ended = visits;
    visits = [];
    const tooWide = await Promise.all(
      ended.map(({ page }) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)),
    );
    await Promise.all(ended.map(({ page }) => page.context().close()));
    expect(ended.filter(({ mayComplain }) => !mayComplain).flatMap(({ complaints }) => complaints)).toEqual(
      [],
    );
    expect(tooWide.filter((pixels) => pixels > 0)).toEqual([]);
  });

  return async (path, { site = 'fixtureUrl', mayComplain = false, ...options } = {}) => {
    const watched = await openPage(browser, inject(site), path, options);
    visits.push({ ...watched, mayComplain });
    return watched;
  };
}
