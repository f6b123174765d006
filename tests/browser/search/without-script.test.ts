import { expect, test } from 'vitest';
import { watchVisits } from './visits.ts';

const visit = watchVisits();

test.each([320, 1280])(
  '%i pixels wide, the form stands as it is, and people and days can be browsed',
  async (width) => {
    const { page } = await visit('/search/?q=dragov', { javaScriptEnabled: false, width });
    const form = page.locator('form[role=search][method=get][action="/search/"]');
    expect(
      await form
        .locator('[name]')
        .evaluateAll((fields) => [...new Set(fields.map((field) => field.getAttribute('name')))]),
    ).toEqual(expect.arrayContaining(['q', 'person', 'party', 'topic', 'kind', 'from', 'to', 'sort']));
    expect(await page.getByRole('link', { name: 'Pavel Dragov' }).getAttribute('href')).toBe(
      '/people/pavel-dragov/',
    );
    expect(await page.getByRole('link', { name: '26 January 2033' }).last().getAttribute('href')).toBe(
      '/2033/01/26/',
    );
    expect(await page.getByText('Search needs JavaScript', { exact: false }).isVisible()).toBe(true);
  },
);

test('nothing that only a script brings is in the text, which a text browser shows whole', async () => {
  const { page } = await visit('/search/', { javaScriptEnabled: false });
  const text = (await page.locator('main').textContent()) ?? '';
  expect(text).toContain('Search needs JavaScript');
  expect(text).not.toMatch(/could not be fetched|Try again|in these results|Results|goes to the search box/);
  for (const legend of ['Topic', 'Party'])
    expect(text.match(new RegExp(`\\b${legend}\\b`, 'g')) ?? []).toEqual([]);
});
