import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { Reader, readers } from './reader.ts';
import { resultCount, resultIds, searched } from './search-page.ts';
import { watchVisits } from './visits.ts';

const visit = watchVisits();
const from = (page: Page) => page.getByLabel('From', { exact: true });
const to = (page: Page) => page.getByLabel('To', { exact: true });
const addressOf = (page: Page) => new URL(page.url()).search;

describe.each(readers)('with the $tool, $width pixels wide', (kind) => {
  test('days are typed as people write them', async () => {
    const { page } = await visit('/search/', kind);
    const reader = new Reader(page, kind);
    await reader.unfold();
    await reader.write(from(page), '21.1.2033');
    await reader.write(to(page), '21 January 2033');
    await reader.send();
    await expect.poll(() => addressOf(page)).toBe('?from=2033-01-21&to=2033-01-21');
    await searched(page);
    expect(await resultCount(page)).toBe(6);
  });

  test('a day that can be read in two ways is refused beside its field, and mended there', async () => {
    const { page } = await visit('/search/?from=10/01/2033', kind);
    const reader = new Reader(page, kind);
    expect(await from(page).getAttribute('aria-invalid')).toBe('true');
    const problem = page.locator('#from-problem');
    expect(await problem.isVisible()).toBe(true);
    expect(await problem.textContent()).toMatch(/ambiguous.*2033-01-10.*2033-10-01/);
    expect(await resultIds(page)).toEqual([]);
    await reader.write(from(page), '2033-01-10');
    await reader.send();
    await expect.poll(() => addressOf(page)).toBe('?from=2033-01-10');
    await searched(page);
    expect(await from(page).getAttribute('aria-invalid')).toBeNull();
    expect(await problem.isVisible()).toBe(false);
    expect(await resultCount(page)).toBe(15);
  });

  test('the week and the day with most records are one press away', async () => {
    const { page } = await visit('/search/', kind);
    const reader = new Reader(page, kind);
    await reader.unfold();
    const ranges = page.getByRole('list', { name: 'Ready ranges' });
    await reader.press(ranges.getByRole('link', { name: '17–23 January 2033' }));
    await expect.poll(() => addressOf(page)).toBe('?from=2033-01-17&to=2033-01-23');
    await searched(page);
    expect(await resultCount(page)).toBe(7);
    await reader.press(ranges.getByRole('link', { name: '21 January 2033', exact: true }));
    await expect.poll(() => addressOf(page)).toBe('?from=2033-01-21&to=2033-01-21');
  });

  test('days are taken back', async () => {
    const { page } = await visit('/search/?from=2033-01-22&to=2033-01-31&kind=statement', kind);
    const reader = new Reader(page, kind);
    expect(await resultCount(page)).toBe(1);
    await reader.press(page.getByRole('link', { name: /^Remove 22 January 2033/ }));
    await expect.poll(() => addressOf(page)).toBe('?kind=statement');
    await searched(page);
    expect(await resultCount(page)).toBe(5);
    expect(await from(page).inputValue()).toBe('');
  });
});

describe.each([320, 1280])('on the strip of days, %i pixels wide', (width) => {
  test('the ends are moved with the keyboard', async () => {
    const { page } = await visit('/search/', { width });
    const reader = new Reader(page, { tool: 'keyboard', width });
    const first = page.getByRole('slider', { name: 'First day' });
    const last = page.getByRole('slider', { name: 'Last day' });
    expect(await first.getAttribute('aria-valuetext')).toBe('21 January 2033');
    await reader.goTo(first);
    await page.keyboard.press('ArrowRight');
    expect(await first.getAttribute('aria-valuetext')).toBe('22 January 2033');
    await page.keyboard.press('End');
    await expect.poll(() => addressOf(page)).toBe('?from=2033-01-28&to=2033-01-28');
    await searched(page);
    expect(await resultCount(page)).toBe(1);
    await page.keyboard.press('Home');
    await reader.goTo(last);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => addressOf(page)).toBe('?from=2033-01-21&to=2033-01-27');
    await searched(page);
    expect(await resultCount(page)).toBe(14);
  });

  test('days are drawn across and pressed with the mouse, and an end is moved', async () => {
    const { page } = await visit('/search/', { width });
    const box = await page.locator('.day-strip-picture').boundingBox();
    if (!box) throw new Error('The strip is not drawn');
    const at = (part: number) => [box.x + box.width * part, box.y + box.height / 2] as const;
    const draw = async (...parts: [number, ...number[]]) => {
      await page.mouse.move(...at(parts[0]));
      await page.mouse.down();
      for (const part of parts.slice(1)) await page.mouse.move(...at(part));
      await page.mouse.up();
    };
    await draw(0.3, 0.5, 0.7);
    await expect.poll(() => addressOf(page)).toBe('?from=2033-01-23&to=2033-01-26');
    // The eight slots of the strip: its first end now stands where the third begins.
    await draw(2 / 8, 0.15, 0.05);
    await expect.poll(() => addressOf(page)).toBe('?from=2033-01-21&to=2033-01-26');
    await draw(0.05);
    await expect.poll(() => addressOf(page)).toBe('?from=2033-01-21&to=2033-01-21');
  });
});

test('days are chosen on the strip by touch, and not by scrolling over it', async () => {
  const { page } = await visit('/search/', { width: 320, hasTouch: true, isMobile: true });
  const session = await page.context().newCDPSession(page);
  const strip = page.locator('.day-strip-picture');
  /** Puts a finger on the strip and moves it, by parts of the strip's width and by pixels down from its middle. */
  const swipe = async (...places: [part: number, down: number][]) => {
    await strip.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await strip.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const points = places.map(([part, down]) => [{ x: x + width * part, y: y + height / 2 + down }]);
    for (const [index, touchPoints] of points.entries()) {
      await session.send('Input.dispatchTouchEvent', {
        type: index === 0 ? 'touchStart' : 'touchMove',
        touchPoints,
      });
    }
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    return new URL(page.url()).search;
  };
  const label = page.locator('.day-strip-label');
  const everyDay = await label.textContent();

  // A browser that is busy takes a touch back, and a page may roll on after one: the finger then tries again.
  await expect
    .poll(async () => {
      expect(await swipe([0.5, 0], [0.5, -40], [0.5, -120], [0.5, -200])).toBe('');
      return page.evaluate(() => scrollY);
    })
    .toBeGreaterThan(0);
  expect(await label.textContent()).toBe(everyDay);
  await page.goto(`${inject('fixtureUrl')}/search/`);
  await expect.poll(() => swipe([0.3, 0], [0.5, 0], [0.7, 5])).toBe('?from=2033-01-23&to=2033-01-26');
  await expect.poll(() => swipe([0.05, 0])).toBe('?from=2033-01-21&to=2033-01-21');
  await searched(page);
  expect(await resultCount(page)).toBe(6);
});

test('days typed while a search begins are not lost', async () => {
  const { page } = await visit('/search/');
  let letThrough = () => {};
  const held = new Promise<void>((release) => {
    letThrough = release;
  });
  await page.route('**/pagefind/pagefind.js', async (route) => {
    await held;
    await route.continue();
  });
  await from(page).fill('21.1.2033');
  await to(page).fill('2033-01-2');
  letThrough();
  await searched(page);
  expect(await resultCount(page)).toBe(15);
  expect(await to(page).inputValue()).toBe('2033-01-2');
  await to(page).press('1');
  await to(page).press('Enter');
  await expect.poll(() => addressOf(page)).toBe('?from=2033-01-21&to=2033-01-21');
});
