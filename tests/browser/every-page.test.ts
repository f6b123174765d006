import { describe, expect, inject, test } from 'vitest';
import { brokenRules } from './axe.ts';
import { addressesIn, testPagesInBrowser, useBrowser, withPage } from './seen-pages.ts';

const fixture = inject('fixtureUrl');
const article = `${fixture}/articles/2033-01-21-mayors-meet/`;

/** One page of each kind. */
const kindsOfPage = [
  '/',
  '/articles/',
  '/articles/2033-01-21-mayors-meet/',
  '/events/2033-01-21-tilsey-meeting/',
  '/2033/01/21/',
  '/2033/01/',
  '/2033/',
  '/people/',
  '/people/martin-calder/',
  '/parties/',
  '/parties/alder/',
  '/places/',
  '/places/tilsey/',
  '/documents/written-response/',
  '/topics/',
  '/topics/bridge-toll/',
  '/promises/',
  '/promises/written-answer/',
  '/statements/',
  '/statements/2033-01/',
  '/timeline/',
  '/pictures/',
  '/disagreements/',
  '/sources/',
  '/sources/bote-2033-01-24-lane/',
  '/search/',
  '/about/',
  '/corrections/',
  '/feeds/',
  '/data/',
  '/404.html',
].map((path) => fixture + path);

useBrowser();
testPagesInBrowser({ site: fixture, kindsOfPage, axePages: () => addressesIn(fixture) });

test('axe sees a page that is wrong', async () => {
  const found = await withPage({ bypassCSP: true }, async (page) => {
    await page.setContent(
      '<html lang="en"><title>x</title><main><h1>x</h1><img src="x.svg"><p style="color: #666">grey</p></main></html>',
    );
    return brokenRules(page);
  });
  expect(found.join()).toContain('image-alt');
  expect(found.join()).toContain('color-contrast-enhanced');
});

describe('by keyboard', () => {
  test('the first stop is the way past the navigation, it shows, and it leads to the text', async () => {
    await withPage({}, async (page) => {
      await page.goto(article);
      const skip = page.locator('.skip-link');
      expect(await skip.evaluate((link) => getComputedStyle(link).clipPath)).not.toBe('none');
      await page.keyboard.press('Tab');
      expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
      expect(await skip.evaluate((link) => getComputedStyle(link).clipPath)).toBe('none');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    });
  });

  test('a search begins on any page', async () => {
    await withPage({}, async (page) => {
      await page.goto(article);
      await page.getByRole('searchbox').focus();
      await page.keyboard.type('breakthrough');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${fixture}/search/?q=breakthrough`);
      await page.locator('[data-results] > li').first().waitFor();
    });
  });

  test('every stop is outlined and in view', async () => {
    await withPage({}, async (page) => {
      await page.goto(article);
      const stops = await page.locator(':is(a[href], summary, input, button):visible').count();
      const hidden: string[] = [];
      const visited = new Set<string>();
      for (let stop = 0; stop < stops; stop++) {
        await page.keyboard.press('Tab');
        const { isSeen, html } = await page.evaluate(() => {
          const element = document.activeElement ?? document.body;
          const box = element.getBoundingClientRect();
          const isOutlined = Number.parseFloat(getComputedStyle(element).outlineWidth) >= 2;
          return { isSeen: isOutlined && box.bottom > 0 && box.top < innerHeight, html: element.outerHTML };
        });
        visited.add(html);
        if (!isSeen) hidden.push(html.slice(0, 120));
      }
      expect(visited.size).toBeGreaterThan(20);
      expect(hidden).toEqual([]);
    });
  });
});

describe('on paper', () => {
  test('there is no navigation, text is black, addresses of sources and of the page are written out', async () => {
    await withPage({ colorScheme: 'dark' }, async (page) => {
      await page.goto(article);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator(':is(nav, .skip-link, .screen-only):visible').count()).toBe(0);
      expect(await page.locator('body').evaluate((body) => getComputedStyle(body).color)).toBe(
        'rgb(0, 0, 0)',
      );
      const written = await page
        .locator('.source-list a[href^="http"]')
        .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
      expect(written.length).toBeGreaterThan(1);
      expect(written.filter((content) => !content.includes('http'))).toEqual([]);
      expect(await page.locator('.print-only:visible').textContent()).toContain(new URL(article).pathname);
    });
  });

  test('a search is what was searched for and what was found, without its form', async () => {
    await withPage({}, async (page) => {
      await page.goto(`${fixture}/search/?q=dragov`);
      await page.locator('[data-results][aria-busy=false]').waitFor({ state: 'attached' });
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator(':is(button, select, [type=checkbox], .day-strip):visible').count()).toBe(0);
      expect(await page.locator('#q').isVisible()).toBe(true);
      expect(await page.locator('[data-results] > li').first().isVisible()).toBe(true);
    });
  });
});

test('with colours forced, quotations keep their marks', async () => {
  await withPage({ forcedColors: 'active' }, async (page) => {
    await page.goto(article);
    const mark = page.locator('.statement').first();
    expect(await mark.evaluate((figure) => getComputedStyle(figure).borderInlineStartWidth)).toBe('3px');
  });
});

test('text stays where it was when the typeface arrives', async () => {
  await withPage({}, async (page) => {
    await page.goto(article);
    await page.evaluate(() => document.fonts.ready);
    const shifts = await page.evaluate(
      () =>
        new Promise<number[]>((seen) => {
          const values: number[] = [];
          const observer = new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) values.push((entry as unknown as { value: number }).value);
          });
          observer.observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => seen(values)));
        }),
    );
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.01);
  });
});
