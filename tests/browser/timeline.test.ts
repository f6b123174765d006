import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from './chromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('the timeline is narrowed by side and by kind, by keyboard and without a script', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${inject('fixtureUrl')}/timeline/`);
  const shown = page.locator('.timeline-list > li:visible');
  const all = await shown.count();
  const countOf = async (id: string) => Number(await page.locator(`label:has(#${id}) .quiet`).textContent());

  await page.locator('#party-1').focus();
  await page.keyboard.press('Space');
  expect(await shown.count()).toBe(await countOf('party-1'));
  expect(await page.locator('.timeline-list > li:visible:not(.party-1)').count()).toBe(0);
  // No heading is left above nothing.
  for (const month of await page.locator('.timeline-month:visible').all())
    expect(await month.locator('li:visible').count()).toBeGreaterThan(0);

  await page.locator('#is-key').check();
  expect(await shown.count()).toBe(await page.locator('.timeline-list > .party-1.is-key').count());
  expect(await shown.count()).toBeGreaterThan(0);

  for (const all of await page.locator('.timeline-filter label:first-of-type input').all()) await all.check();
  expect(await shown.count()).toBe(all);
  await context.close();
});
