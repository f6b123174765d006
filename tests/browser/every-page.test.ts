import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { brokenRules } from './axe.ts';
import { launchChromium } from './chromium.ts';

const fixture = inject('fixtureUrl');
const real = inject('realUrl');
const article = `${fixture}/articles/2022-01-21-ministers-meet/`;

/** One page of each kind, of the published record, where most of them have much on them. */
const kindsOfPage = [
  '/',
  '/articles/',
  '/articles/2022-01-21-geneva-meeting-report/',
  '/events/2022-01-21-geneva-meeting/',
  '/2022/01/21/',
  '/2022/01/',
  '/2022/',
  '/people/',
  '/people/antony-blinken/',
  '/parties/',
  '/parties/nato/',
  '/places/',
  '/places/geneva/',
  '/documents/us-written-response/',
  '/topics/',
  '/topics/nato-enlargement/',
  '/promises/',
  '/promises/written-response-next-week/',
  '/statements/',
  '/statements/2022-01/',
  '/timeline/',
  '/pictures/',
  '/disagreements/',
  '/sources/',
  '/sources/politico-2022-01-21-talks/',
  '/search/',
  '/about/',
  '/corrections/',
  '/feeds/',
  '/data/',
  '/404.html',
].map((path) => real + path);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** A page that keeps its policy only where the test adds nothing to it. */
async function withPage<T>(options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  try {
    return await look(await context.newPage());
  } finally {
    await context.close();
  }
}

/** What `look` finds on each of these pages, each with the page's path before it. */
async function findOn(page: Page, addresses: string[], look: () => Promise<string[]>): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    await page.goto(address);
    found.push(...(await look()).map((finding) => `${new URL(address).pathname} ${finding}`));
  }
  return found;
}

async function addressesIn(base: string): Promise<string[]> {
  const sitemap = await (await fetch(`${base}/sitemap.xml`)).text();
  return [...sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, path]) => base + path);
}

async function overflowOf(page: Page): Promise<string[]> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return overflow > 0 ? [`is ${overflow} pixels too wide`] : [];
}

async function movementOn(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...(getComputedStyle(document.documentElement).scrollBehavior === 'auto' ? [] : ['scrolls smoothly']),
    ...document.getAnimations().map(() => 'is animated'),
    ...[...document.body.querySelectorAll('*')]
      .filter((element) => getComputedStyle(element).transitionDuration !== '0s')
      .map((element) => `has a transition: ${element.outerHTML.slice(0, 80)}`),
  ]);
}

/** With NIGHTLY=1 every page of the published record is looked at in every way, which takes a quarter of an hour. */
const isNightly = Boolean(process.env['NIGHTLY']);

test.each([
  ['light', 320],
  ['dark', 1280],
  ...(isNightly
    ? ([
        ['light', 1280],
        ['dark', 320],
      ] as const)
    : []),
] as const)(
  'in %s, %i pixels wide, axe finds nothing and nothing is too wide',
  { timeout: isNightly ? 3_600_000 : 600_000 },
  async (colorScheme, width) => {
    const found = await withPage(
      { colorScheme, viewport: { width, height: 800 }, bypassCSP: true },
      async (page) => {
        const published = isNightly ? await addressesIn(real) : kindsOfPage;
        return findOn(page, [...(await addressesIn(fixture)), ...published], async () => [
          ...(await overflowOf(page)),
          ...(await brokenRules(page)),
        ]);
      },
    );
    expect(found).toEqual([]);
  },
);

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

test('with text twice as large no page is wider than the window, and nothing on it moves', async () => {
  const found = await withPage({ bypassCSP: true, reducedMotion: 'no-preference' }, (page) =>
    findOn(page, kindsOfPage, async () => {
      const moving = await movementOn(page);
      await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
      return [...moving, ...(await overflowOf(page))];
    }),
  );
  expect(found).toEqual([]);
});

test('on a phone, headings are read in the order in which they stand, and what is to be pressed is 24 pixels high', async () => {
  const found = await withPage({ viewport: { width: 320, height: 800 } }, (page) =>
    findOn(page, kindsOfPage, () =>
      page.evaluate(() => {
        const seen = (selector: string) =>
          [...document.querySelectorAll(selector)]
            .filter((element) => element.checkVisibility() && !element.matches('.visually-hidden'))
            .map((element) => ({ element, box: element.getBoundingClientRect() }));
        const headings = seen('h1, h2, h3, .record > div, .article-grid > *');
        return [
          ...headings
            .filter(({ box }, place) => box.top < (headings[place - 1]?.box.top ?? 0))
            .map(({ element }) => `stands above what comes before it: ${element.textContent?.slice(0, 60)}`),
          ...seen('header nav a, footer nav a, main nav a, button, input, summary, .week-strip a')
            .filter(({ element }) => !element.matches('[type=checkbox], [type=radio]'))
            .filter(({ box }) => box.height < 24 || box.width < 24)
            .map(({ element, box }) => `${box.width} × ${box.height}: ${element.outerHTML.slice(0, 80)}`),
        ];
      }),
    ),
  );
  expect(found).toEqual([]);
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

  test('earlier positions stand open, without a mark to open them by', async () => {
    await withPage({ viewport: { width: 700, height: 900 } }, async (page) => {
      await page.goto(`${real}/topics/`);
      const earlier = page.locator('.matrix details').first();
      const height = () => earlier.evaluate((details) => details.getBoundingClientRect().height);
      const closed = await height();
      await page.emulateMedia({ media: 'print' });
      expect(await height()).toBeGreaterThan(closed * 1.5);
      expect(
        await earlier.locator('summary').evaluate((summary) => getComputedStyle(summary).listStyleType),
      ).toBe('none');
    });
  });

  test('a search is what was searched for and what was found, without its form', async () => {
    await withPage({}, async (page) => {
      await page.goto(`${real}/search/?q=lavrov`);
      await page.locator('[data-results][aria-busy=false]').waitFor({ state: 'attached' });
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator(':is(button, select, [type=checkbox], .day-strip):visible').count()).toBe(0);
      expect(await page.locator('#q').isVisible()).toBe(true);
      expect(await page.locator('[data-results] > li').first().isVisible()).toBe(true);
    });
  });
});

test('with colours forced, bars and quotations keep their marks', async () => {
  await withPage({ forcedColors: 'active' }, async (page) => {
    await page.goto(`${real}/`);
    const bars = await page
      .locator('.week-strip a[class^="bar-"]')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::before').borderBlockEndWidth));
    expect(new Set(bars).size).toBeGreaterThan(4);
    await page.goto(article);
    const mark = page.locator('.statement').first();
    expect(await mark.evaluate((figure) => getComputedStyle(figure).borderInlineStartWidth)).toBe('3px');
  });
});

test('no request leaves the site, and nothing is against its policy', async () => {
  await withPage({}, async (page) => {
    const strange: string[] = [];
    const pending = new Set<Request>();
    page.on('request', (request) => {
      pending.add(request);
      if (!request.url().startsWith(real)) strange.push(request.url());
    });
    page.on('requestfinished', (request) => pending.delete(request));
    page.on('requestfailed', (request) => {
      pending.delete(request);
      strange.push(`${request.url()} failed`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') strange.push(`${page.url()} ${message.text()}`);
    });
    for (const address of kindsOfPage.filter((address) => !address.endsWith('/404.html'))) {
      await page.goto(address, { waitUntil: 'load' });
      // Typefaces may come after a page has loaded; leaving it before that would break their requests off.
      await page.evaluate(() => document.fonts.ready);
      await expect.poll(() => pending.size).toBe(0);
    }
    expect(strange).toEqual([]);
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
