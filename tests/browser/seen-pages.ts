import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { brokenRules } from './axe.ts';
import { launchChromium } from './chromium.ts';

let browser: Browser | undefined;

/** Has a browser there for the tests of a file, which `withPage` opens pages in. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());
}

/** A page that keeps its policy only where the test adds nothing to it. */
export async function withPage<T>(
  options: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  if (!browser) throw new Error('useBrowser has not been called');
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  try {
    return await look(await context.newPage());
  } finally {
    await context.close();
  }
}

/** What `look` finds on each of these pages, each with the page's path before it. */
async function findOn(
  page: Page,
  addresses: readonly string[],
  look: () => Promise<string[]>,
): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    await page.goto(address);
    found.push(...(await look()).map((finding) => `${new URL(address).pathname} ${finding}`));
  }
  return found;
}

export async function addressesIn(base: string): Promise<string[]> {
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

/** With NIGHTLY=1 every page is looked at in every way, which takes a quarter of an hour. */
export const isNightly = Boolean(process.env['NIGHTLY']);

export interface SeenPages {
  /** Address of the site, without a slash at the end. */
  site: string;
  /** A page of each kind. */
  kindsOfPage: readonly string[];
  /** The pages that are looked at with axe. */
  axePages: () => Promise<readonly string[]>;
}

/** What holds of pages as a browser shows them. */
export function testPagesInBrowser({ site, kindsOfPage, axePages }: SeenPages): void {
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
          return findOn(page, await axePages(), async () => [
            ...(await overflowOf(page)),
            ...(await brokenRules(page)),
          ]);
        },
      );
      expect(found).toEqual([]);
    },
  );

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
              .map(
                ({ element }) => `stands above what comes before it: ${element.textContent?.slice(0, 60)}`,
              ),
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

  test('no request leaves the site, and nothing is against its policy', async () => {
    await withPage({}, async (page) => {
      const strange: string[] = [];
      const pending = new Set<Request>();
      page.on('request', (request) => {
        pending.add(request);
        if (!request.url().startsWith(site)) strange.push(request.url());
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
}
