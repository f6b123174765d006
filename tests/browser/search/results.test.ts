import { describe, expect, test } from 'vitest';
import { Reader, readers } from './reader.ts';
import { resultIds, searched, statusText } from './search-page.ts';
import { watchVisits } from './visits.ts';

const visit = watchVisits();
const dragovOnThatDay = [
  '2033-01-21-mayors-meet#concrete-answers',
  '2033-01-21-tilsey-meeting#no-breakthrough',
  '2033-01-21-tilsey-meeting#useful',
];

describe.each(readers)('with the $tool, $width pixels wide', (kind) => {
  test('a result is opened where its words stand, and left again to the same results', async () => {
    const { page } = await visit('/search/?q=concrete&kind=statement', kind);
    const reader = new Reader(page, kind);
    const ids = await resultIds(page);
    const link = page.locator('[data-results] a').first();
    if (kind.tool === 'mouse') await link.click();
    else {
      await reader.goTo(link);
      await page.keyboard.press('Enter');
    }
    await page.waitForURL('**/articles/2033-01-21-mayors-meet/**');
    expect(await page.evaluate(() => location.hash)).toBe('#concrete-answers');
    expect(await page.locator('#concrete-answers').textContent()).toContain('concrete answers');
    await page.goBack();
    await searched(page);
    expect(await resultIds(page)).toEqual(ids);
  });
});

test.each([320, 1280])(
  'the results are exactly one day of one speaker, each at its anchor, %i pixels wide',
  async (width) => {
    const { page } = await visit(
      '/search/?person=pavel-dragov&from=2033-01-21&to=2033-01-21&kind=statement',
      {
        width,
      },
    );
    expect((await resultIds(page)).sort()).toEqual(dragovOnThatDay);
    expect(await statusText(page)).toMatch(/^3 results/);
    const items = page.locator('[data-results] > li');
    for (const item of await items.all()) {
      expect(await item.getAttribute('data-kind')).toBe('statement');
      const anchor = (await item.getAttribute('data-id'))?.split('#')[1];
      expect(await item.locator('a').first().getAttribute('href')).toMatch(new RegExp(`/#${anchor}$`));
    }
  },
);
