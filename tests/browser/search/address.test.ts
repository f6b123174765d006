import { expect, test } from 'vitest';
import { partLabels, resultCount, resultIds, searched } from './search-page.ts';
import { watchVisits } from './visits.ts';

const visit = watchVisits();

test.each([
  ['q=breakthrough', 2],
  ['person=martin-calder', 5],
  ['party=velin', 8],
  ['place=tilsey', 6],
  ['topic=bridge-toll', 5],
  ['kind=document', 1],
  ['from=2033-01-26', 5],
  ['to=2033-01-21', 6],
  ['about=pavel-dragov', 2],
])('%s alone is a search', async (query, count) => {
  const { page } = await visit(`/search/?${query}`);
  expect(await resultCount(page)).toBe(count);
});

test('a search is the same after reloading, going back and going forward', async () => {
  const { page } = await visit('/search/?kind=statement');
  const statements = await resultIds(page);
  await page.locator('input[name=kind][value=statement]').uncheck();
  await page.locator('input[name=kind][value=event]').check();
  await searched(page);
  await expect
    .poll(() => resultIds(page))
    .toEqual([
      '2033-01-28-repairs-begin',
      '2033-01-26-answer-handed-over',
      '2033-01-25-council-debate',
      '2033-01-24-one-lane-opens',
      '2033-01-22-bridge-inspected',
      '2033-01-21-tilsey-meeting',
    ]);
  const events = await resultIds(page);
  expect(new URL(page.url()).search).toBe('?kind=event');
  await page.reload();
  await searched(page);
  expect(await resultIds(page)).toEqual(events);
  await page.goBack();
  await page.goBack();
  await expect.poll(() => resultIds(page)).toEqual(statements);
  await page.goForward();
  await page.goForward();
  await expect.poll(() => resultIds(page)).toEqual(events);
  expect(await page.locator('input[name=kind][value=event]').isChecked()).toBe(true);
});

test.each([320, 1280])(
  'every part of a search is shown by the fields and as what is searched, %i pixels wide',
  async (width) => {
    const { page } = await visit(
      '/search/?q=answers&person=pavel-dragov&party=velin&kind=statement&from=2033-01-21&to=2033-01&sort=oldest&group=day',
      { width },
    );
    expect(await page.getByLabel('Search by word, name or date').inputValue()).toBe('answers');
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('2033-01-21');
    expect(await page.getByLabel('To', { exact: true }).inputValue()).toBe('2033-01');
    expect(await page.getByLabel('Order').inputValue()).toBe('oldest');
    expect(
      await page
        .locator('form[role=search] input:checked')
        .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value)),
    ).toEqual(['statement', 'velin', 'day']);
    expect(await partLabels(page)).toEqual([
      'Person: Pavel Dragov',
      'Party: Velin',
      'Only statements',
      '21 January 2033 to January 2033',
    ]);
    expect(await page.locator('.result-day').allTextContents()).toEqual(['Friday, 21 January 2033']);
    expect(await resultIds(page)).toEqual(['2033-01-21-mayors-meet#concrete-answers']);
  },
);

test('on a site in a folder of its host, searches and results stay in that folder', async () => {
  const { page } = await visit('/search/?q=breakthrough&kind=statement', { site: 'folderUrl' });
  const folder = new URL(page.url()).pathname.replace(/search\/$/, '');
  expect(folder).toBe('/some/tracker/');
  const links = await page
    .locator('[data-results] a, [data-parts] a')
    .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  expect(links.length).toBeGreaterThan(1);
  expect(links.filter((path) => !path.startsWith(folder))).toEqual([]);
  await page.locator('input[name=kind][value=statement]').uncheck();
  await searched(page);
  await expect.poll(() => new URL(page.url()).search).toBe('?q=breakthrough');
  expect(new URL(page.url()).pathname).toBe(`${folder}search/`);
  const answer = page.waitForResponse((response) => response.request().isNavigationRequest());
  await page.locator('[data-results] a').first().click();
  expect((await answer).status()).toBe(200);
});
