import { expect, test } from 'vitest';
import { resultCount, searched, statusText } from './search-page.ts';
import { watchVisits } from './visits.ts';

const visit = watchVisits();

test.each([320, 1280])('a search is made, narrowed and taken back, %i pixels wide', async (width) => {
  const { page } = await visit('/search/', { width });
  const { keyboard } = page;
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
  const tabTo = async (name: string) => {
    while ((await focused()) !== name) await keyboard.press('Tab');
  };
  await keyboard.press('/');
  await keyboard.type('tilsey');
  await keyboard.press('Enter');
  await searched(page);
  const refine = page.locator('[data-refine]');
  expect(await refine.evaluate((details) => (details as HTMLDetailsElement).open)).toBe(width === 1280);
  if (width === 320) {
    await refine.locator('summary').first().focus();
    await keyboard.press('Enter');
  }
  await tabTo('person');
  await keyboard.type('caldir');
  await page.getByRole('option', { name: 'Martin Calder' }).waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await searched(page);
  await tabTo('from');
  await keyboard.type('26.1.2033');
  await keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).search).toBe('?q=tilsey&person=martin-calder&from=2033-01-26');
  await searched(page);
  expect(await statusText(page)).toBe('No results');
  await page.getByRole('link', { name: 'Remove from 26 January 2033' }).press('Enter');
  await expect.poll(() => new URL(page.url()).search).toBe('?q=tilsey&person=martin-calder');
  await searched(page);
  expect(await resultCount(page)).toBeGreaterThan(0);
  expect(await focused()).toBe('q');
  await tabTo('kind');
  await keyboard.press('Space');
  await searched(page);
  expect(new URL(page.url()).searchParams.getAll('kind')).toHaveLength(1);
  await page.locator('[data-results] a').first().focus();
  await keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== '/search/');
});
