import { describe, expect, test } from 'vitest';
import { Reader, readers } from './reader.ts';
import { partLabels, resultCount, resultIds, searched, statusText } from './search-page.ts';
import { watchVisits } from './visits.ts';

const visit = watchVisits();

describe.each(readers)('with the $tool, $width pixels wide', (kind) => {
  test('one line is read into person, kind and day, and each can be taken back', async () => {
    const { page } = await visit('/search/', kind);
    const reader = new Reader(page, kind);
    await reader.write(page.getByLabel('Search by word, name or date'), 'what did calder say on 26 jan 2033');
    await reader.send();
    await expect
      .poll(() => partLabels(page))
      .toEqual(['Said by Martin Calder', 'Only statements', '26 January 2033']);
    await searched(page);
    expect(await resultIds(page)).toEqual(['2033-01-26-answer-handed-over#no-change']);
    const text = () => new URL(page.url()).searchParams.get('q');
    await reader.press(page.getByRole('link', { name: 'Remove 26 January 2033' }));
    await expect.poll(text).toBe('what did calder say on');
    expect(await partLabels(page)).toEqual(['Said by Martin Calder', 'Only statements']);
    await reader.press(page.getByRole('link', { name: 'Remove Said by Martin Calder' }));
    // “Say” asks for statements only beside whoever said them.
    await expect.poll(text).toBe('what did say on');
    expect(await partLabels(page)).toEqual([]);
  });
});

test('shows results as it is typed, in one step of the history', async () => {
  const { page } = await visit('/search/');
  await page.getByLabel('Search by word, name or date').pressSequentially('breakthr');
  await expect.poll(() => statusText(page)).toMatch(/^2 results/);
  expect(new URL(page.url()).search).toBe('?q=breakthr');
  expect(await page.locator('[data-results] mark').first().textContent()).toBe('breakthrough');
  expect(await page.evaluate(() => history.length)).toBe(2);
});

test.each([
  ['"concrete answers"', ['2033-01-21-mayors-meet#concrete-answers', '2033-01-21-mayors-meet']],
  ['“concrete answers”', ['2033-01-21-mayors-meet#concrete-answers', '2033-01-21-mayors-meet']],
  ['«concrete answers»', ['2033-01-21-mayors-meet#concrete-answers', '2033-01-21-mayors-meet']],
  ['"answers concrete"', []],
  ['"written answer" podgrad', ['2033-01-26-answer']],
  ['dragov "concrete answers"', ['2033-01-21-mayors-meet#concrete-answers', '2033-01-21-mayors-meet']],
])('%s is the exact phrase', async (query, ids) => {
  const { page } = await visit(`/search/?q=${encodeURIComponent(query)}`);
  expect((await resultIds(page)).sort()).toEqual([...ids].sort());
});

test('marks its words in titles too, and in the spelling that is shown', async () => {
  const { page } = await visit('/search/?q=ashcourts+handing');
  const title = page.locator('[data-id="2033-01-26-answer"] .result-title');
  expect(await title.locator('mark').allTextContents()).toEqual(['Ashcourt', 'hands']);
});

test.each([
  ['responce', '“responce” was taken for “response”.', 6],
  ['written-answers podgrad', '', 1],
])('takes %s for words that the record has, and says so', async (query, note, count) => {
  const { page } = await visit(`/search/?q=${encodeURIComponent(query)}`);
  expect(await page.locator('[data-notes]').textContent()).toBe(note);
  expect(await resultCount(page)).toBe(count);
});

test('goes without the list of words where that cannot be fetched', async () => {
  const { page } = await visit('/search/', { mayComplain: true });
  await page.route('**/pagefind/words.json*', (route) => route.abort());
  await page.getByLabel('Search by word, name or date').fill('responce breakthrough');
  await page.keyboard.press('Enter');
  await searched(page);
  expect(await page.locator('[data-notes]').textContent()).toBe(
    'Nothing found for “responce”; we searched for the rest.',
  );
  expect(await resultCount(page)).toBe(2);
});

test('says which of its words no record has', async () => {
  const { page } = await visit('/search/?q=breakthrough+xyzzy');
  expect(await page.locator('[data-notes]').textContent()).toBe(
    'Nothing found for “xyzzy”; we searched for the rest.',
  );
  expect(await resultCount(page)).toBe(2);
});

test('goes to the box, until it is switched off', async () => {
  const { page } = await visit('/search/');
  const box = page.getByLabel('Search by word, name or date');
  const isInBox = () => box.evaluate((input) => input === document.activeElement);
  await page.keyboard.press('/');
  expect(await isInBox()).toBe(true);
  await page.keyboard.type('a/b');
  expect(await box.inputValue()).toBe('a/b');
  await page.getByLabel('Press / to search').uncheck();
  await page.reload();
  await page.keyboard.press('/');
  expect(await isInBox()).toBe(false);
});
