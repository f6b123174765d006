import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { brokenRules } from './axe.ts';
import { launchChromium } from './chromium.ts';
import {
  type OpenOptions,
  openPage,
  partLabels,
  resultCount,
  resultIds,
  searched,
  statusText,
  type WatchedPage,
} from './search-page.ts';

const siteUrl = inject('fixtureUrl');
const lavrovOnThatDay = [
  '2022-01-21-geneva-meeting#no-breakthrough',
  '2022-01-21-geneva-meeting#useful',
  '2022-01-21-ministers-meet#concrete-answers',
];

let browser: Browser;
let opened: WatchedPage[] = [];

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

afterEach(async () => {
  const complaints = opened.flatMap((watched) => watched.complaints);
  await Promise.all(opened.map(({ page }) => page.context().close()));
  opened = [];
  expect(complaints).toEqual([]);
});

async function open(path: string, options?: OpenOptions) {
  const watched = await openPage(browser, siteUrl, path, options);
  opened.push(watched);
  return watched.page;
}

describe('a search in the address', () => {
  test.each([320, 1280])(
    'lists exactly one day of one speaker, each at its anchor, %i pixels wide',
    async (width) => {
      const page = await open('/search/?person=sergey-lavrov&from=2022-01-21&to=2022-01-21&kind=statement', {
        width,
      });
      expect((await resultIds(page)).sort()).toEqual(lavrovOnThatDay);
      expect(await statusText(page)).toMatch(/^3 results/);
      const items = page.locator('[data-results] > li');
      for (const item of await items.all()) {
        expect(await item.getAttribute('data-kind')).toBe('statement');
        const anchor = (await item.getAttribute('data-id'))?.split('#')[1];
        expect(await item.locator('a').first().getAttribute('href')).toMatch(new RegExp(`/#${anchor}$`));
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    },
  );

  test('opens a result where the words stand', async () => {
    const page = await open('/search/?q=concrete&kind=statement');
    await page.locator('[data-results] a').first().click();
    await page.waitForURL('**/articles/2022-01-21-ministers-meet/**');
    expect(await page.evaluate(() => location.hash)).toBe('#concrete-answers');
    expect(await page.locator('#concrete-answers').textContent()).toContain('concrete answers');
  });

  test.each([
    ['q=breakthrough', 2],
    ['person=antony-blinken', 5],
    ['party=russia', 6],
    ['topic=nato-enlargement', 5],
    ['kind=document', 1],
    ['from=2022-01-26', 4],
    ['to=2022-01-21', 6],
    ['about=sergey-lavrov', 2],
  ])('%s alone is a search', async (query, count) => {
    const page = await open(`/search/?${query}`);
    expect(await resultCount(page)).toBe(count);
  });

  test('is the same after reloading, going back and going forward', async () => {
    const page = await open('/search/?kind=statement');
    const statements = await resultIds(page);
    await page.locator('input[name=kind][value=statement]').uncheck();
    await page.locator('input[name=kind][value=event]').check();
    await searched(page);
    await expect
      .poll(() => resultIds(page))
      .toEqual(['2022-01-26-answer-handed-over', '2022-01-21-geneva-meeting']);
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
});

describe('a long list', () => {
  test('is as long after reloading and after coming back, at the result that was opened', async () => {
    const { page, complaints } = await openPage(browser, inject('realUrl'), '/search/?q=geneva');
    expect(await resultIds(page)).toHaveLength(10);
    await page.locator('[data-more]').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => resultIds(page)).toHaveLength(30);
    const ids = await resultIds(page);
    const link = page.locator('[data-results] > li a').nth(10);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(new URL(page.url()).search).toBe('?q=geneva&shown=30');
    await page.reload();
    await searched(page);
    expect(await resultIds(page)).toEqual(ids);
    const opened = page.locator('[data-results] > li').nth(24);
    await opened.scrollIntoViewIfNeeded();
    const place = await opened.evaluate((item) => Math.round(item.getBoundingClientRect().top));
    await opened.getByRole('link').click();
    await page.waitForURL((url) => url.pathname !== '/search/');
    await page.goBack();
    await searched(page);
    expect(await resultIds(page)).toEqual(ids);
    await expect
      .poll(() => opened.evaluate((item) => Math.round(item.getBoundingClientRect().top)))
      .toBe(place);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('people', () => {
  test.each([
    ['Блинкен', 'Antony Blinken', 'antony-blinken'],
    ['Blinkin', 'Antony Blinken', 'antony-blinken'],
    ['Lawrow', 'Sergey Lavrov', 'sergey-lavrov'],
    ['lavrof', 'Sergey Lavrov', 'sergey-lavrov'],
  ])('%s is suggested as %s and chosen by keyboard', async (typed, label, id) => {
    const page = await open('/search/');
    const field = page.getByRole('combobox', { name: 'Said by' });
    await field.fill(typed);
    await page.getByRole('option', { name: label }).waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await field.press('ArrowDown');
    expect(await field.getAttribute('aria-activedescendant')).toBe('person-suggestions-0');
    await field.press('Enter');
    await searched(page);
    expect(new URL(page.url()).searchParams.getAll('person')).toEqual([id]);
    expect(await partLabels(page)).toEqual([`By ${label}`]);
    expect(await field.inputValue()).toBe('');
  });

  test('can be several, are chosen by mouse, and are taken back one by one', async () => {
    const page = await open('/search/?kind=statement', { width: 320 });
    await page.getByText('People, days, kinds').click();
    expect(await page.locator('[data-people-found] h3').textContent()).toBe('People in these results');
    for (const name of ['Sergey Lavrov', 'Antony Blinken']) {
      await page.getByRole('combobox', { name: 'Said by' }).fill(name.split(' ')[1] ?? '');
      await page.getByRole('option', { name }).click();
      await searched(page);
    }
    expect(await resultCount(page)).toBe(5);
    await page.getByRole('link', { name: 'Remove By Sergey Lavrov' }).click();
    await searched(page);
    expect(new URL(page.url()).search).toBe('?person=antony-blinken&kind=statement');
    expect(await resultCount(page)).toBe(2);
  });

  test('a name typed out and sent is understood, and said to be', async () => {
    const page = await open('/search/');
    await page.getByRole('combobox', { name: 'Said by' }).fill('Lavrof');
    await page.getByRole('combobox', { name: 'Said by' }).press('Escape');
    await page.getByRole('button', { name: 'Search' }).click();
    await searched(page);
    expect(new URL(page.url()).search).toBe('?person=sergey-lavrov');
    expect(await page.locator('[data-notes]').textContent()).toBe('“Lavrof” was taken for Sergey Lavrov.');
  });

  test('Escape closes the list, then empties the field', async () => {
    const page = await open('/search/');
    const field = page.getByRole('combobox', { name: 'About' });
    const suggestions = page.getByRole('listbox', { name: 'Suggested names' });
    await field.fill('lav');
    await suggestions.waitFor();
    await field.press('Escape');
    expect(await suggestions.count()).toBe(0);
    expect(await field.inputValue()).toBe('lav');
    await field.press('Escape');
    expect(await field.inputValue()).toBe('');
  });
});

describe('days', () => {
  test('are read as people write them', async () => {
    const page = await open('/search/');
    await page.getByLabel('From', { exact: true }).fill('21.1.2022');
    await page.getByLabel('To', { exact: true }).fill('21 January 2022');
    await page.getByLabel('To', { exact: true }).press('Enter');
    await searched(page);
    expect(new URL(page.url()).search).toBe('?from=2022-01-21&to=2022-01-21');
    expect(await resultCount(page)).toBe(6);
  });

  test('typed while a search begins are not lost', async () => {
    const page = await open('/search/');
    let letThrough = () => {};
    const held = new Promise<void>((release) => {
      letThrough = release;
    });
    await page.route('**/pagefind/pagefind.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.getByLabel('From', { exact: true }).fill('21.1.2022');
    await page.getByLabel('To', { exact: true }).fill('2022-01-2');
    letThrough();
    await searched(page);
    expect(await resultCount(page)).toBe(10);
    expect(await page.getByLabel('To', { exact: true }).inputValue()).toBe('2022-01-2');
    await page.getByLabel('To', { exact: true }).press('1');
    await page.getByLabel('To', { exact: true }).press('Enter');
    await expect.poll(() => new URL(page.url()).search).toBe('?from=2022-01-21&to=2022-01-21');
  });

  test('that can be read in two ways are refused beside their field', async () => {
    const page = await open('/search/?from=10/01/2022', { width: 320 });
    const field = page.getByLabel('From', { exact: true });
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('#from-problem').isVisible()).toBe(true);
    expect(await page.locator('#from-problem').textContent()).toMatch(/ambiguous.*2022-01-10.*2022-10-01/);
    expect(await resultIds(page)).toEqual([]);
    await field.fill('2022-01-10');
    await field.press('Enter');
    await searched(page);
    expect(await field.getAttribute('aria-invalid')).toBeNull();
    expect(await resultCount(page)).toBe(10);
  });

  test('and the week and the whole record are one press away', async () => {
    const page = await open('/search/');
    await page.getByRole('link', { name: '17–23 January 2022' }).click();
    await searched(page);
    expect(new URL(page.url()).search).toBe('?from=2022-01-17&to=2022-01-23');
    expect(await resultCount(page)).toBe(6);
    await page.locator('.ranges').getByRole('link', { name: '21 January 2022', exact: true }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?from=2022-01-21&to=2022-01-21');
  });

  test('are chosen on the strip by keyboard', async () => {
    const page = await open('/search/');
    const first = page.getByRole('slider', { name: 'First day' });
    expect(await first.getAttribute('aria-valuetext')).toBe('21 January 2022');
    await first.focus();
    await first.press('ArrowRight');
    expect(await first.getAttribute('aria-valuetext')).toBe('22 January 2022');
    await first.press('End');
    await expect.poll(() => new URL(page.url()).search).toBe('?from=2022-01-26&to=2022-01-26');
    await searched(page);
    expect(await resultCount(page)).toBe(4);
  });

  test.each([320, 1280])('are chosen on the strip by drawing across it, %i pixels wide', async (width) => {
    const page = await open('/search/', { width });
    const box = await page.locator('.day-strip-picture').boundingBox();
    if (!box) throw new Error('The strip is not drawn');
    const at = (part: number) => [box.x + box.width * part, box.y + box.height / 2] as const;
    await page.mouse.move(...at(0.4));
    await page.mouse.down();
    await page.mouse.move(...at(0.7));
    await page.mouse.move(...at(0.9));
    await page.mouse.up();
    await expect.poll(() => new URL(page.url()).search).toBe('?from=2022-01-23&to=2022-01-26');
    await page.mouse.click(...at(0.05));
    await expect.poll(() => new URL(page.url()).search).toBe('?from=2022-01-21&to=2022-01-21');
  });

  test('are chosen on the strip by touch, and not by scrolling over it', async () => {
    const page = await open('/search/', { width: 320, hasTouch: true, isMobile: true });
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
    await page.goto(`${siteUrl}/search/`);
    await expect.poll(() => swipe([0.4, 0], [0.6, 0], [0.9, 5])).toBe('?from=2022-01-23&to=2022-01-26');
    await expect.poll(() => swipe([0.05, 0])).toBe('?from=2022-01-21&to=2022-01-21');
    await searched(page);
    expect(await resultCount(page)).toBe(6);
  });

  test('stand above their results on request', async () => {
    const page = await open('/search/?group=day&kind=statement');
    expect(await page.locator('.result-day').allTextContents()).toEqual([
      'Wednesday, 26 January 2022',
      'Friday, 21 January 2022',
    ]);
  });
});

describe('one line of words', () => {
  test('is read into person, day and kind, and each can be taken back', async () => {
    const page = await open('/search/');
    await page.getByLabel('Words, a name, a day').fill('what did blinken say on 26 jan 2022');
    await page.keyboard.press('Enter');
    await searched(page);
    expect(await resultIds(page)).toEqual(['2022-01-26-answer-handed-over#no-change']);
    expect(await partLabels(page)).toEqual(['Said by Antony Blinken', 'Only statements', '26 January 2022']);
    await page.getByRole('link', { name: 'Search for the words instead of 26 January 2022' }).click();
    await searched(page);
    expect(new URL(page.url()).searchParams.get('q')).toBe('what did blinken say on "26 jan 2022"');
    expect(await partLabels(page)).toEqual(['Said by Antony Blinken', 'Only statements']);
  });

  test('shows results as it is typed, in one step of the history', async () => {
    const page = await open('/search/');
    await page.getByLabel('Words, a name, a day').pressSequentially('breakthr');
    await expect.poll(() => statusText(page)).toMatch(/^2 results/);
    expect(new URL(page.url()).search).toBe('?q=breakthr');
    expect(await page.locator('[data-results] mark').first().textContent()).toBe('breakthrough');
    expect(await page.evaluate(() => history.length)).toBe(2);
  });

  test.each([
    ['"concrete answers"', ['2022-01-21-ministers-meet#concrete-answers', '2022-01-21-ministers-meet']],
    ['“concrete answers”', ['2022-01-21-ministers-meet#concrete-answers', '2022-01-21-ministers-meet']],
    ['«concrete answers»', ['2022-01-21-ministers-meet#concrete-answers', '2022-01-21-ministers-meet']],
    ['"answers concrete"', []],
    ['"written answer" moscow', ['2022-01-26-answer']],
    [
      'lavrov "concrete answers"',
      ['2022-01-21-ministers-meet#concrete-answers', '2022-01-21-ministers-meet'],
    ],
  ])('%s is the exact phrase', async (query, ids) => {
    const page = await open(`/search/?q=${encodeURIComponent(query)}`);
    expect((await resultIds(page)).sort()).toEqual([...ids].sort());
  });

  test('marks its words in titles too, and in the spelling that is shown', async () => {
    const page = await open('/search/?q=washingtons+handing');
    const title = page.locator('[data-id="2022-01-26-answer"] .result-title');
    expect(await title.locator('mark').allTextContents()).toEqual(['Washington', 'hands']);
  });

  test.each([
    ['responce', '“responce” was taken for “response”.', 1],
    ['written-answers moscow', '“written-answers” was taken for “written answers”.', 1],
  ])('takes %s for words that the record has, and says so', async (query, note, count) => {
    const page = await open(`/search/?q=${encodeURIComponent(query)}`);
    expect(await page.locator('[data-notes]').textContent()).toBe(note);
    expect(await resultCount(page)).toBe(count);
  });

  test('goes without the list of words where that cannot be fetched', async () => {
    const { page } = await openPage(browser, siteUrl, '/search/');
    await page.route('**/pagefind/words.json*', (route) => route.abort());
    await page.getByLabel('Words, a name, a day').fill('responce breakthrough');
    await page.keyboard.press('Enter');
    await searched(page);
    expect(await page.locator('[data-notes]').textContent()).toBe(
      'No record has “responce”; the rest was searched.',
    );
    expect(await resultCount(page)).toBe(2);
    await page.context().close();
  });

  test('says which of its words no record has', async () => {
    const page = await open('/search/?q=breakthrough+xyzzy');
    expect(await page.locator('[data-notes]').textContent()).toBe(
      'No record has “xyzzy”; the rest was searched.',
    );
    expect(await resultCount(page)).toBe(2);
  });
});

describe('counts beside choices', () => {
  test.each([
    '',
    '?q=geneva',
    '?q="written+answer"+washington',
    '?q="written+answer"+washington&kind=article',
    '?q="in+writing"+"concerns+and+ideas"',
    '?person=sergey-lavrov',
    '?kind=statement',
    '?topic=nato-enlargement&kind=event',
    '?from=2022-01-26',
  ])('are what choosing them gives: %s', async (query) => {
    const page = await open(`/search/${query || '?from=2021'}`);
    const address = page.url();
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
      await page.goto(address);
      await searched(page);
      await page.locator(selector).evaluate((box) => (box as HTMLInputElement).click());
      await searched(page);
      const expected = count.startsWith('+') ? before + Number(count.slice(1)) : Number(count);
      expect([selector, await resultCount(page)]).toEqual([selector, expected]);
    }
  });

  test('and beside people are what following them gives', async () => {
    const page = await open('/search/?kind=statement&kind=event');
    const link = page.locator('[data-people-found] li', { hasText: 'Sergey Lavrov' });
    const count = Number(await link.locator('.count').textContent());
    await link.getByRole('link').click();
    await searched(page);
    expect(await resultCount(page)).toBe(count);
  });
});

describe('a search that finds nothing', () => {
  test('offers the search without each part that stood in the way, with true counts', async () => {
    const page = await open('/search/?person=antony-blinken&from=2022-01-22&to=2022-01-25');
    expect(await statusText(page)).toBe('No results');
    const help = page.locator('[data-help]');
    expect(await help.textContent()).toContain('Everything of 21 January 2022 (6)');
    const way = help
      .getByRole('listitem')
      .filter({ hasText: 'Search all days, not only 22 January 2022 to 25 January 2022' });
    const count = Number(/\((\d+)\)/.exec((await way.textContent()) ?? '')?.[1]);
    await way.getByRole('link').click();
    await searched(page);
    expect(await resultCount(page)).toBe(count);
  });

  test.each([
    [
      'breakthrough “concrete answers”',
      ['Search without “breakthrough” (2)', 'Search without “concrete answers” (2)'],
    ],
    ['“answers concrete”', ['Search for the words of “answers concrete” in any order (2)']],
    [
      'concrete delivered missiles',
      [
        'Search for “concrete” alone (2)',
        'Search for “delivered” alone (1)',
        'Search for “missiles” alone (1)',
      ],
    ],
  ])('offers the search without each of its words and phrases, or each alone: %s', async (query, ways) => {
    const page = await open(`/search/?q=${encodeURIComponent(query)}`);
    expect(await statusText(page)).toBe('No results');
    const help = page.locator('[data-help]');
    expect((await help.getByRole('listitem').allTextContents()).toSorted()).toEqual(ways);
    await help.getByRole('link').first().press('Enter');
    await searched(page);
    expect(await resultCount(page)).toBe(Number(/\((\d+)\)/.exec(ways[0] ?? '')?.[1]));
  });

  test('offers the nearest names', async () => {
    const page = await open('/search/?person=lavrovskij');
    expect(await page.locator('[data-notes]').textContent()).toContain('There is no person “lavrovskij”');
    expect(await resultIds(page)).toEqual([]);
  });
});

describe('what is fetched', () => {
  test('holds nothing of Pagefind before the form is used', async () => {
    const watched = await openPage(browser, siteUrl, '/search/');
    opened.push(watched);
    await watched.page.waitForLoadState('networkidle');
    expect(watched.requests.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
    await watched.page.getByLabel('Words, a name, a day').focus();
    await expect
      .poll(() => watched.requests.some((path) => path.startsWith('/pagefind/pagefind.js')))
      .toBe(true);
  });

  test('is at most 125,000 bytes from an empty cache to ten results, and no typeface', async () => {
    const real = inject('realUrl');
    const { page, requests } = await openPage(browser, real, '/search/');
    const sizes = new Map<string, Promise<number>>();
    page.on('response', (response) => {
      const size = response.headerValue('content-length').then(Number);
      sizes.set(response.url().slice(real.length), size);
    });
    await page.reload();
    await page.getByLabel('Words, a name, a day').fill('written answer');
    await page.keyboard.press('Enter');
    await searched(page);
    expect(await resultIds(page)).toHaveLength(10);
    // What counts the choices beside a search by words comes after the results are shown.
    const needed = [...sizes].filter(([path]) => !/^\/(?:pagefind\/facets\.json|assets\/facet-)/.test(path));
    const moved = (await Promise.all(needed.map(([, size]) => size))).reduce((sum, size) => sum + size, 0);
    expect(moved).toBeGreaterThan(60_000);
    expect(moved).toBeLessThanOrEqual(125_000);
    expect(requests.filter((path) => path.endsWith('.woff2'))).toEqual([]);
    await page.context().close();
  });

  test.each(['shards.json', '*.pf_meta', 'wasm.*', 'index/*', 'fragment/*', 'filter/*'])(
    'may fail at any piece: %s',
    async (piece) => {
      const { page } = await openPage(browser, siteUrl, '/search/');
      for (const status of [404, 0]) {
        await page.goto(`${siteUrl}/search/`);
        await page.route(`**/pagefind/${piece}*`, (route) =>
          status === 0 ? route.abort() : route.fulfill({ status, body: 'Not here' }),
        );
        await page.getByLabel('Words, a name, a day').fill('lavrov breakthrough');
        await page.keyboard.press('Enter');
        await page.getByRole('alert').waitFor();
        expect(await resultIds(page)).toEqual([]);
        expect(await statusText(page)).toBe('');
        await page.unroute(`**/pagefind/${piece}*`);
        await page.getByRole('button', { name: 'Try again' }).click();
        await expect.poll(() => statusText(page)).toMatch(/^2 results/);
        expect(await page.getByRole('alert').count()).toBe(0);
      }
      await page.context().close();
    },
  );

  test('may fail: the page says so, offers its pages, and tries again', async () => {
    const watched = await openPage(browser, siteUrl, '/search/');
    const { page } = watched;
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.getByLabel('Words, a name, a day').fill('breakthrough');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('could not be fetched');
    expect(await page.getByRole('link', { name: 'Sergey Lavrov' }).isVisible()).toBe(true);
    expect(await brokenRules(page)).toEqual([]);
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => statusText(page)).toMatch(/^2 results/);
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.context().close();
  });
});

describe('input that is none', () => {
  test.each([
    ['10,000 characters', `q=${'x'.repeat(10_000)}`, /first 300 characters/],
    ['control characters', `q=a${encodeURIComponent('\u0000\u0007')}breakthrough`, /Invisible characters/],
    ['direction characters', `q=${encodeURIComponent('\u202Ebreakthrough\u202C')}`, /Invisible characters/],
    ['a script', `q=${encodeURIComponent('<script>alert(1)</script>')}`, /No record has/],
    ['percent signs', 'q=%25E0%25A4%25A', /No record has|^$/],
    ['a broken escape', 'q=xq%E0%A4%A', /No record has/],
    ['200 people', Array.from({ length: 200 }, (_, at) => `person=p-${at}`).join('&'), /197 more names/],
    [
      'unknown ids',
      'person=xx&party=yy&topic=zz&kind=book',
      /no person “xx”[\s\S]*no party “yy”[\s\S]*no topic “zz”[\s\S]*no kind of record “book”/,
    ],
    ['from after to', 'from=2022-02-01&to=2022-01-01', /^$/],
    ['marks alone', `q=${encodeURIComponent('?!')}`, /“\?!” holds no word/],
    ['an empty phrase', `q=${encodeURIComponent('""')}`, /holds no word/],
    ['an unclosed phrase', `q=${encodeURIComponent('"xyzzy')}`, /^No record has “xyzzy”\.$/],
    ['a date that is ambiguous', 'q=10/01/2022', /ambiguous/],
    ['commands of other searches', 'q=lavrov+OR+breakthrough', /“OR” is no command here/],
    ['an unknown order', 'q=breakthrough&sort=best', /no order “best”/],
  ])('%s: a clear line and no wrong list', async (_, query, note) => {
    const page = await open(`/search/?${query}`);
    expect(await page.locator('[data-notes]').textContent()).toMatch(note);
    expect(await statusText(page)).not.toBe('');
    const ids = await resultIds(page);
    expect(query.includes('breakthrough') ? ids.length : ids).toEqual(
      query.includes('breakthrough') ? 2 : [],
    );
    await page.reload();
    await searched(page);
    expect(await resultIds(page)).toEqual(ids);
  });
});

describe('the / key', () => {
  test('goes to the box, until it is switched off', async () => {
    const page = await open('/search/');
    const box = page.getByLabel('Words, a name, a day');
    const isInBox = () => box.evaluate((input) => input === document.activeElement);
    await page.keyboard.press('/');
    expect(await isInBox()).toBe(true);
    await page.keyboard.type('a/b');
    expect(await box.inputValue()).toBe('a/b');
    await page.getByLabel('The / key goes to the search box').uncheck();
    await page.reload();
    await page.keyboard.press('/');
    expect(await isInBox()).toBe(false);
  });
});

describe('axe finds nothing', () => {
  const states: readonly [name: string, path: string, begin?: (page: Page) => Promise<unknown>][] = [
    ['at the start', '/search/'],
    ['with results', '/search/?q=geneva'],
    ['with results by day', '/search/?group=day&person=sergey-lavrov'],
    ['with no results', '/search/?person=antony-blinken&from=2022-01-22&to=2022-01-25'],
    ['with a refused date', '/search/?from=10/01/2022'],
    ['while names are suggested', '/search/', suggestNames],
    ['without the index', '/search/', failToSearch],
  ];

  async function suggestNames(page: Page): Promise<void> {
    await page.getByRole('combobox', { name: 'Said by' }).fill('l');
    await page.getByRole('listbox', { name: 'Suggested names' }).waitFor();
    await page.keyboard.press('ArrowDown');
  }

  async function failToSearch(page: Page): Promise<void> {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.getByLabel('Words, a name, a day').fill('breakthrough');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
  }

  test.each(states)('%s (%s), 320 and 1280 pixels wide, light and dark', async (_, path, begin) => {
    const { page } = await openPage(browser, siteUrl, path);
    await begin?.(page);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect([width, colorScheme, await brokenRules(page)]).toEqual([width, colorScheme, []]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
    await page.context().close();
  });
});

describe('by keyboard alone', () => {
  test.each([320, 1280])('a search is made, narrowed and taken back, %i pixels wide', async (width) => {
    const page = await open('/search/', { width });
    const { keyboard } = page;
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
    const tabTo = async (name: string) => {
      while ((await focused()) !== name) await keyboard.press('Tab');
    };
    await keyboard.press('/');
    await keyboard.type('geneva');
    await keyboard.press('Enter');
    await searched(page);
    const refine = page.locator('[data-refine]');
    expect(await refine.evaluate((details) => (details as HTMLDetailsElement).open)).toBe(width === 1280);
    if (width === 320) {
      await refine.locator('summary').first().focus();
      await keyboard.press('Enter');
    }
    await tabTo('person');
    await keyboard.type('blinkin');
    await page.getByRole('option', { name: 'Antony Blinken' }).waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await searched(page);
    await tabTo('from');
    await keyboard.type('26.1.2022');
    await keyboard.press('Enter');
    await expect
      .poll(() => new URL(page.url()).search)
      .toBe('?q=geneva&person=antony-blinken&from=2022-01-26');
    await searched(page);
    expect(await statusText(page)).toBe('No results');
    await page.getByRole('link', { name: 'Remove from 26 January 2022' }).press('Enter');
    await expect.poll(() => new URL(page.url()).search).toBe('?q=geneva&person=antony-blinken');
    await searched(page);
    expect(await resultCount(page)).toBeGreaterThan(0);
    expect(await focused()).toBe('q');
    await tabTo('kind');
    await keyboard.press('Space');
    await searched(page);
    expect(new URL(page.url()).searchParams.getAll('kind')).toHaveLength(1);
    await page.locator('[data-results] a').first().focus();
    await keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/search/');
  });
});

describe('without a script', () => {
  test('the form stands as it is, and people and days can be browsed', async () => {
    const page = await open('/search/?q=lavrov', { javaScriptEnabled: false });
    const form = page.locator('form[role=search][method=get][action="/search/"]');
    expect(
      await form
        .locator('[name]')
        .evaluateAll((fields) => [...new Set(fields.map((field) => field.getAttribute('name')))]),
    ).toEqual(expect.arrayContaining(['q', 'person', 'party', 'topic', 'kind', 'from', 'to', 'sort']));
    expect(await page.getByRole('link', { name: 'Sergey Lavrov' }).getAttribute('href')).toBe(
      '/people/sergey-lavrov/',
    );
    expect(await page.getByRole('link', { name: '26 January 2022' }).last().getAttribute('href')).toBe(
      '/2022/01/26/',
    );
    expect(await page.getByText('Searching needs a script', { exact: false }).isVisible()).toBe(true);
  });
});
