import { describe, expect, test } from 'vitest';
import { Reader, readers } from './reader.ts';
import { partLabels, resultCount, searched } from './search-page.ts';
import { watchVisits } from './visits.ts';

const visit = watchVisits();

describe.each(readers)('with the $tool, $width pixels wide', (kind) => {
  test('people are chosen by other spellings of their names, and taken back one by one', async () => {
    const { page } = await visit('/search/?kind=statement', kind);
    const reader = new Reader(page, kind);
    await reader.unfold();
    expect(await page.locator('[data-people-found] h2').textContent()).toBe('People in these results');
    const field = page.getByRole('combobox', { name: 'Person', exact: true });
    await reader.takeSuggestion(field, 'Dragow');
    await expect.poll(() => partLabels(page)).toEqual(['Person: Pavel Dragov', 'Only statements']);
    await reader.takeSuggestion(field, 'Калдер');
    await expect
      .poll(() => partLabels(page))
      .toEqual(['Person: Pavel Dragov', 'Person: Martin Calder', 'Only statements']);
    await searched(page);
    expect(await resultCount(page)).toBe(5);
    await reader.press(page.getByRole('link', { name: 'Remove Person: Pavel Dragov' }));
    await expect.poll(() => new URL(page.url()).search).toBe('?person=martin-calder&kind=statement');
    await searched(page);
    expect(await resultCount(page)).toBe(2);
  });

  test('a person is chosen whom the records are about', async () => {
    const { page } = await visit('/search/', kind);
    const reader = new Reader(page, kind);
    await reader.unfold();
    await reader.takeSuggestion(page.getByRole('combobox', { name: 'About' }), 'dragof');
    await expect.poll(() => new URL(page.url()).search).toBe('?about=pavel-dragov');
    await searched(page);
    expect(await resultCount(page)).toBe(2);
  });

  test('one of the people in the results is followed, to as many results as stand beside the name', async () => {
    const { page } = await visit('/search/?kind=statement&kind=event', kind);
    const reader = new Reader(page, kind);
    const entry = page.locator('[data-people-found] li', { hasText: 'Pavel Dragov' });
    const count = Number(await entry.locator('.count').textContent());
    expect(count).toBeGreaterThan(0);
    await reader.press(entry.getByRole('link'));
    await expect.poll(() => new URL(page.url()).searchParams.get('person')).toBe('pavel-dragov');
    await searched(page);
    expect(await resultCount(page)).toBe(count);
  });
});

test('people whom the words name, and every result has, are not offered again', async () => {
  const { page } = await visit('/search/?q=dragov');
  await expect.poll(() => page.locator('[data-people-found] li').count()).toBeGreaterThan(0);
  const offered = await page.locator('[data-people-found] a').allTextContents();
  expect(await partLabels(page)).toEqual(['Pavel Dragov']);
  expect(offered).not.toContain('Pavel Dragov');
});

test.each([
  ['Калдер', 'Martin Calder', 'martin-calder'],
  ['Caldir', 'Martin Calder', 'martin-calder'],
  ['Dragow', 'Pavel Dragov', 'pavel-dragov'],
  ['dragof', 'Pavel Dragov', 'pavel-dragov'],
])('%s is suggested as %s, and the field says where the keyboard is', async (typed, label, id) => {
  const { page } = await visit('/search/');
  const field = page.getByRole('combobox', { name: 'Person', exact: true });
  await field.fill(typed);
  await page.getByRole('option', { name: label }).waitFor();
  expect(await field.getAttribute('aria-expanded')).toBe('true');
  await field.press('ArrowDown');
  expect(await field.getAttribute('aria-activedescendant')).toBe('person-suggestions-0');
  await field.press('Enter');
  await searched(page);
  expect(new URL(page.url()).searchParams.getAll('person')).toEqual([id]);
  expect(await partLabels(page)).toEqual([`Person: ${label}`]);
  expect(await field.inputValue()).toBe('');
});

test.each(readers)(
  'a name typed out and sent with the $tool is understood, and said to be, $width pixels wide',
  async (kind) => {
    const { page } = await visit('/search/', kind);
    const reader = new Reader(page, kind);
    await reader.unfold();
    await reader.write(page.getByRole('combobox', { name: 'Person', exact: true }), 'Dragof');
    await page.keyboard.press('Escape');
    await reader.send();
    await expect.poll(() => new URL(page.url()).search).toBe('?person=pavel-dragov');
    await searched(page);
    expect(await page.locator('[data-notes]').textContent()).toBe('“Dragof” was taken for Pavel Dragov.');
  },
);

describe('the list of suggested names', () => {
  test('is closed by Escape, which then empties the field', async () => {
    const { page } = await visit('/search/');
    const field = page.getByRole('combobox', { name: 'About' });
    const suggestions = page.getByRole('listbox', { name: 'Suggested names' });
    await field.fill('dra');
    await suggestions.waitFor();
    await field.press('Escape');
    expect(await suggestions.count()).toBe(0);
    expect(await field.inputValue()).toBe('dra');
    await field.press('Escape');
    expect(await field.inputValue()).toBe('');
  });

  test('is closed by going elsewhere, and keeps what was typed', async () => {
    const { page } = await visit('/search/', { width: 320 });
    await page.locator('[data-refine] > summary').click();
    const field = page.getByRole('combobox', { name: 'About' });
    const suggestions = page.getByRole('listbox', { name: 'Suggested names' });
    await field.fill('dra');
    await suggestions.waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    expect(await suggestions.count()).toBe(0);
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    expect(await field.inputValue()).toBe('dra');
  });

  test('does not offer a name again that is chosen', async () => {
    const { page } = await visit('/search/?person=pavel-dragov');
    const field = page.getByRole('combobox', { name: 'Person', exact: true });
    await field.fill('dragov');
    await page.getByText('No name is like “dragov”').waitFor();
    expect(await page.getByRole('listbox', { name: 'Suggested names' }).count()).toBe(0);
    await field.fill('calder');
    await page.getByRole('option', { name: 'Martin Calder' }).waitFor();
  });
});
