import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { openPage } from './search/search-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test.each([
  ['/pictures/', 4],
  ['/timeline/', 1],
])(
  "each picture's table on %s opens by keyboard, and nothing is refused by the policy",
  async (address, count) => {
    const { page, complaints } = await openPage(browser, inject('fixtureUrl'), address);
    const drawings = page.locator('svg.drawing');
    expect(await drawings.count()).toBe(count);
    for (const details of await page.locator('.drawn details').all()) {
      await details.locator('summary').focus();
      await page.keyboard.press('Enter');
      expect(await details.locator('tbody tr').first().isVisible()).toBe(true);
    }
    for (const drawing of await drawings.all()) {
      expect(
        await drawing
          .locator('.mark')
          .first()
          .evaluate((mark) => getComputedStyle(mark).fill),
      ).not.toBe('rgb(0, 0, 0)');
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

test('linked data is read, and the policy has nothing against it', async () => {
  const { page, complaints } = await openPage(
    browser,
    inject('fixtureUrl'),
    '/articles/2033-01-21-mayors-meet/',
  );
  const text = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(text ?? '')['@graph'][0].headline).toMatch(/^Mayors meet in Tilsey/);
  expect(complaints).toEqual([]);
  await page.context().close();
});
