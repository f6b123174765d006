import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { brokenRules } from '../axe.ts';
import { watchVisits } from './visits.ts';

const visit = watchVisits();

const states: readonly { state: string; path: string; begin?: (page: Page) => Promise<void> }[] = [
  { state: 'empty', path: '/search/' },
  { state: 'suggesting names', path: '/search/', begin: suggestNames },
  { state: 'with results', path: '/search/?q=tilsey' },
  { state: 'with results by day', path: '/search/?group=day&person=pavel-dragov' },
  { state: 'with every choice open', path: '/search/?kind=statement', begin: openChoices },
  { state: 'with no results', path: '/search/?person=martin-calder&from=2033-01-22&to=2033-01-25' },
  { state: 'with a refused date', path: '/search/?from=10/01/2033' },
  { state: 'without the index', path: '/search/', begin: failToSearch },
];

test.each([320, 1280].flatMap((width) => states.map((state) => ({ width, ...state }))))(
  'axe finds nothing in the page $state, $width pixels wide, light and dark',
  async ({ path, begin, width }) => {
    const { page } = await visit(path, { width, mayComplain: begin === failToSearch });
    await begin?.(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect([colorScheme, await brokenRules(page)]).toEqual([colorScheme, []]);
    }
  },
);

async function suggestNames(page: Page): Promise<void> {
  await unfold(page);
  await page.getByRole('combobox', { name: 'Person', exact: true }).fill('d');
  await page.getByRole('listbox', { name: 'Suggested names' }).waitFor();
  await page.keyboard.press('ArrowDown');
}

async function openChoices(page: Page): Promise<void> {
  await unfold(page);
  for (const folded of ['Topics', 'Parties']) await page.locator('summary', { hasText: folded }).click();
}

async function unfold(page: Page): Promise<void> {
  const summary = page.locator('[data-refine] > summary');
  if (await summary.isVisible()) await summary.click();
}

async function failToSearch(page: Page): Promise<void> {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.getByLabel('Search by word, name or date').fill('breakthrough');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
}
