import { expect, test } from 'vitest';
import { Reader, readers } from './reader.ts';
import { resultIds, searched, statusText } from './search-page.ts';
import { watchVisits } from './visits.ts';

const visit = watchVisits();

test.each(readers)(
  'the page says that the index is missing, offers its pages, and tries again: $tool, $width pixels wide',
  async (kind) => {
    const { page } = await visit('/search/', { mayComplain: true, ...kind });
    const reader = new Reader(page, kind);
    await page.route('**/pagefind/**', (route) => route.abort());
    await reader.write(page.getByLabel('Search by word, name or date'), 'breakthrough');
    await reader.send();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('could not be fetched');
    expect(await page.getByRole('link', { name: 'Pavel Dragov' }).isVisible()).toBe(true);
    await page.unroute('**/pagefind/**');
    await reader.press(page.getByRole('button', { name: 'Try again' }));
    await expect.poll(() => statusText(page)).toMatch(/^2 results/);
    expect(await page.getByRole('alert').count()).toBe(0);
    await reader.expectFocus();
  },
);

test('the page says so too when its own code for searching is missing, and is loaded anew', async () => {
  const { page } = await visit('/search/', { mayComplain: true });
  await page.route('**/assets/search-run*', (route) => route.abort());
  await page.getByLabel('Search by word, name or date').fill('breakthrough');
  await page.getByLabel('Search by word, name or date').press('Enter');
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('link', { name: 'Pavel Dragov' }).isVisible()).toBe(true);
  await page.unroute('**/assets/search-run*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => statusText(page)).toMatch(/^2 results/);
});

test.each(['shards.json', '*.pf_meta', 'wasm.*', 'index/*', 'fragment/*', 'filter/*'])(
  'any piece of the index may be missing or out of reach: %s',
  async (piece) => {
    const { page } = await visit('/search/', { mayComplain: true });
    const start = page.url();
    for (const status of [404, 0]) {
      await page.goto(start);
      await page.route(`**/pagefind/${piece}*`, (route) =>
        status === 0 ? route.abort() : route.fulfill({ status, body: 'Not here' }),
      );
      await page.getByLabel('Search by word, name or date').fill('dragov breakthrough');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      expect(await resultIds(page)).toEqual([]);
      expect(await statusText(page)).toBe('');
      await page.unroute(`**/pagefind/${piece}*`);
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect.poll(() => statusText(page)).toMatch(/^2 results/);
      expect(await page.getByRole('alert').count()).toBe(0);
    }
  },
);

test.each([320, 1280])('a search after a failed one takes its place, %i pixels wide', async (width) => {
  const { page } = await visit('/search/', { mayComplain: true, width });
  await page.route('**/pagefind/**', (route) => route.abort());
  const box = page.getByLabel('Search by word, name or date');
  await box.fill('breakthrough');
  await box.press('Enter');
  await page.getByRole('alert').waitFor();
  await page.unroute('**/pagefind/**');
  await box.fill('concrete');
  await box.press('Enter');
  await searched(page);
  await expect.poll(() => statusText(page)).toMatch(/^2 results/);
  expect(await page.getByRole('alert').count()).toBe(0);
});
