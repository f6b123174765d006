import { expect, test } from 'vitest';
import { watchVisits } from './visits.ts';

const visit = watchVisits();

test('nothing of Pagefind is fetched before the form is used', async () => {
  const { page, requests } = await visit('/search/');
  await page.waitForLoadState('networkidle');
  expect(requests.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
  await page.getByLabel('Search by word, name or date').focus();
  await expect.poll(() => requests.some((path) => path.startsWith('/pagefind/pagefind.js'))).toBe(true);
});
