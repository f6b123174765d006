import { expect, test } from 'vitest';
import { Reader, readers } from './reader.ts';
import { resultCount, resultIds, searched, statusText } from './search-page.ts';
import { watchVisits } from './visits.ts';

const visit = watchVisits();

test.each(readers)(
  'a search that finds nothing offers the same without each part that stood in the way, with true counts: $tool, $width pixels wide',
  async (kind) => {
    const { page } = await visit('/search/?person=martin-calder&from=2033-01-22&to=2033-01-25', kind);
    expect(await statusText(page)).toBe('No results');
    const help = page.locator('[data-help]');
    expect(await help.textContent()).toContain('Everything of 21 January 2033 (6)');
    const way = help
      .getByRole('listitem')
      .filter({ hasText: 'Search all days, not only 22 January 2033 to 25 January 2033' });
    const count = Number(/\((\d+)\)/.exec((await way.textContent()) ?? '')?.[1]);
    await new Reader(page, kind).press(way.getByRole('link'));
    await expect.poll(() => new URL(page.url()).search).toBe('?person=martin-calder');
    await searched(page);
    expect(await resultCount(page)).toBe(count);
    expect(await help.textContent()).toBe('');
  },
);

test.each([
  [
    'breakthrough “concrete answers”',
    [
      'Search for the words of “concrete answers” in any order (2)',
      'Search without “breakthrough” (2)',
      'Search without “concrete answers” (2)',
    ],
  ],
  ['“answers concrete”', ['Search for the words of “answers concrete” in any order (2)']],
  [
    'concrete delivered share',
    ['Search without “concrete” (1)', 'Search without “delivered” (1)', 'Search without “share” (1)'],
  ],
])('offers the search without each of its words and phrases, or each alone: %s', async (query, ways) => {
  const { page } = await visit(`/search/?q=${encodeURIComponent(query)}`);
  expect(await statusText(page)).toBe('No results');
  const help = page.locator('[data-help]');
  expect((await help.getByRole('listitem').allTextContents()).toSorted()).toEqual(ways);
  await help.getByRole('link').first().press('Enter');
  await searched(page);
  expect(await resultCount(page)).toBe(Number(/\((\d+)\)/.exec(ways[0] ?? '')?.[1]));
});

test('offers the nearest names', async () => {
  const { page } = await visit('/search/?person=dragovskij');
  expect(await page.locator('[data-notes]').textContent()).toContain('There is no person “dragovskij”');
  expect(await resultIds(page)).toEqual([]);
});
