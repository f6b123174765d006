import { describe, expect, test } from 'vitest';
import { facets } from '../../../src/search/facets.ts';
import { Reader, readers } from './reader.ts';
import { resultCount, resultIds, searched, statusText } from './search-page.ts';
import { watchVisits } from './visits.ts';

const visit = watchVisits();

describe.each(readers)('with the $tool, $width pixels wide', (kind) => {
  test('the choices of every facet are ticked and cleared, each leaving as many results as it said', async () => {
    const { page } = await visit('/search/?from=2033-01-21', kind);
    const reader = new Reader(page, kind);
    await reader.unfold();
    const all = await resultCount(page);
    for (const { name, label, control } of facets.filter((facet) => facet.control !== 'names')) {
      if (control === 'folded list') await reader.press(page.locator('summary', { hasText: label }));
      const choice = page.locator(`[data-choices=${name}] label`).first();
      const value = await choice.getByRole('checkbox').getAttribute('value');
      const count = Number(await choice.locator('[data-choice-count]').textContent());
      expect(count).toBeGreaterThan(0);
      await reader.press(choice.getByRole('checkbox'));
      await expect.poll(() => new URL(page.url()).searchParams.getAll(name)).toEqual([value]);
      await searched(page);
      expect([name, await resultCount(page)]).toEqual([name, count]);
      await reader.press(choice.getByRole('checkbox'));
      await expect.poll(() => new URL(page.url()).search).toBe('?from=2033-01-21');
      await searched(page);
      expect(await resultCount(page)).toBe(all);
    }
  });

  test('results are put in another order, and under their days', async () => {
    const { page } = await visit('/search/?kind=statement', kind);
    const reader = new Reader(page, kind);
    await reader.unfold();
    const days = async () => (await resultIds(page)).map((id) => id.slice(0, 10));
    const newestFirst = await days();
    expect(newestFirst).toEqual(newestFirst.toSorted().reverse());
    expect(new Set(newestFirst).size).toBe(2);
    await reader.choose(page.getByLabel('Order'), 'Oldest first');
    await expect.poll(() => statusText(page)).toMatch(/oldest first$/);
    await searched(page);
    expect(await days()).toEqual(newestFirst.toSorted());
    expect(new URL(page.url()).searchParams.get('sort')).toBe('oldest');
    await reader.press(page.getByLabel('Group by day'));
    await expect
      .poll(() => page.locator('.result-day').allTextContents())
      .toEqual(['Friday, 21 January 2033', 'Wednesday, 26 January 2033']);
    expect(new URL(page.url()).searchParams.get('group')).toBe('day');
  });
});

test.each([
  '',
  '?q=tilsey',
  '?q="written+answer"+ashcourt',
  '?q="written+answer"+ashcourt&kind=article',
  '?q="in+writing"+"concerns+and+ideas"',
  '?person=pavel-dragov',
  '?kind=statement',
  '?topic=bridge-toll&kind=event',
  '?from=2033-01-26',
])('the counts beside choices are what choosing them gives: %s', async (query) => {
  const { page } = await visit(`/search/${query || '?from=2032'}`);
  const before = await resultCount(page);
  const choices = await page.locator('[data-choices] label').evaluateAll((labels) =>
    labels.map((label) => ({
      selector: `input[name=${label.querySelector('input')?.name}][value=${label.querySelector('input')?.value}]`,
      count: label.querySelector('[data-choice-count]')?.textContent ?? '',
    })),
  );
  const counted = choices.filter(({ count }) => count !== '');
  expect(counted.length).toBeGreaterThan(3);
  for (const { selector, count } of counted) {
    const press = async () => {
      await page.locator(selector).evaluate((box) => (box as HTMLInputElement).click());
      await searched(page);
    };
    await press();
    const expected = count.startsWith('+') ? before + Number(count.slice(1)) : Number(count);
    expect([selector, await resultCount(page)]).toEqual([selector, expected]);
    await press();
    expect(await resultCount(page)).toBe(before);
  }
});
