import { describe, expect, inject, test } from 'vitest';
import { Reader, readers } from '../browser/search/reader.ts';
import { resultIds, searched } from '../browser/search/search-page.ts';
import { watchVisits } from '../browser/search/visits.ts';

const visit = watchVisits();

describe.each(readers)('with the $tool, $width pixels wide', (kind) => {
  test('more of a long list are shown, and the first of them has the focus', async () => {
    const { page } = await visit('/search/?q=geneva', { site: 'realUrl', ...kind });
    expect(await resultIds(page)).toHaveLength(10);
    await new Reader(page, kind).press(page.locator('[data-more]'));
    await expect.poll(() => resultIds(page)).toHaveLength(30);
    const eleventh = page.locator('[data-results] > li a').nth(10);
    await expect.poll(() => eleventh.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(new URL(page.url()).search).toBe('?q=geneva&shown=30');
  });
});

test('a long list is as long after reloading and after coming back, at the result that was opened', async () => {
  const { page } = await visit('/search/?q=geneva&shown=30', { site: 'realUrl' });
  const ids = await resultIds(page);
  expect(ids).toHaveLength(30);
  await page.reload();
  await searched(page);
  expect(await resultIds(page)).toEqual(ids);
  const opened = page.locator('[data-results] > li').nth(24);
  await opened.scrollIntoViewIfNeeded();
  const place = await opened.evaluate((item) => Math.round(item.getBoundingClientRect().top));
  await opened.getByRole('link').click();
  await page.waitForURL((url) => url.pathname !== '/search/');
  await page.goBack();
  await searched(page);
  expect(await resultIds(page)).toEqual(ids);
  await expect
    .poll(() => opened.evaluate((item) => Math.round(item.getBoundingClientRect().top)))
    .toBe(place);
});

test('at most 165,000 bytes are fetched from an empty cache to ten results, apart from the typeface', async () => {
  const real = inject('realUrl');
  const { page } = await visit('/search/', { site: 'realUrl' });
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    const size = response.headerValue('content-length').then(Number);
    sizes.set(response.url().slice(real.length), size);
  });
  await page.reload();
  await page.getByLabel('Search by word, name or date').fill('written answer');
  await page.keyboard.press('Enter');
  await searched(page);
  expect(await resultIds(page)).toHaveLength(10);
  // The counts of the choices come after the results, and the typeface never holds them up.
  const needed = [...sizes].filter(
    ([path]) => !/^\/(?:pagefind\/facets\.json|assets\/facet-)|\.woff2$/.test(path),
  );
  for (const [p, s] of sizes) console.log(await s, p);
  const moved = (await Promise.all(needed.map(([, size]) => size))).reduce((sum, size) => sum + size, 0);
  expect(moved).toBeGreaterThan(60_000);
  expect(moved).toBeLessThanOrEqual(165_000);
});
