import { expect, inject, test } from 'vitest';
import { resultIds, searched } from './search-page.ts';
import { watchVisits } from './visits.ts';

const visit = watchVisits();

test('nothing of Pagefind is fetched before the form is used', async () => {
  const { page, requests } = await visit('/search/');
  await page.waitForLoadState('networkidle');
  expect(requests.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
  await page.getByLabel('Words, a name, a day').focus();
  await expect.poll(() => requests.some((path) => path.startsWith('/pagefind/pagefind.js'))).toBe(true);
});

test('at most 135,000 bytes are fetched from an empty cache to ten results, and no typeface', async () => {
  const real = inject('realUrl');
  const { page, requests } = await visit('/search/', { site: 'realUrl' });
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    const size = response.headerValue('content-length').then(Number);
    sizes.set(response.url().slice(real.length), size);
  });
  await page.reload();
  await page.getByLabel('Words, a name, a day').fill('written answer');
  await page.keyboard.press('Enter');
  await searched(page);
  expect(await resultIds(page)).toHaveLength(10);
  // What counts the choices beside a search by words comes after the results are shown.
  const needed = [...sizes].filter(([path]) => !/^\/(?:pagefind\/facets\.json|assets\/facet-)/.test(path));
  const moved = (await Promise.all(needed.map(([, size]) => size))).reduce((sum, size) => sum + size, 0);
  expect(moved).toBeGreaterThan(60_000);
  expect(moved).toBeLessThanOrEqual(135_000);
  expect(requests.filter((path) => path.endsWith('.woff2'))).toEqual([]);
});
