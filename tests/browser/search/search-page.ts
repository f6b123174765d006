import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page of the site, watched for everything that must not happen on it. */
export interface WatchedPage {
  page: Page;
  /** Addresses of all requests, without the site's own part. */
  requests: string[];
  /** Script errors, console errors and violations of the policy. */
  complaints: string[];
}

export interface OpenOptions extends BrowserContextOptions {
  width?: number;
}

/** Opens an address of the site and, where it holds a search, waits for its results. */
export async function openPage(
  browser: Browser,
  siteUrl: string,
  path: string,
  { width = 1280, ...options }: OpenOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, ...options });
  const page = await context.newPage();
  const watched: WatchedPage = { page, requests: [], complaints: [] };
  page.on('request', (request) => watched.requests.push(request.url().slice(siteUrl.length)));
  page.on('pageerror', ({ message }) => watched.complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') watched.complaints.push(message.text());
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  await page.goto(siteUrl + path);
  if (path.includes('?') && options.javaScriptEnabled !== false) await searched(page);
  return watched;
}

/** Waits until the search that is under way has been shown whole. */
export async function searched(page: Page): Promise<void> {
  await page.locator('[data-results][aria-busy=false]').waitFor({ state: 'attached' });
}

export async function statusText(page: Page): Promise<string> {
  return (await page.locator('[role=status]').textContent())?.trim() ?? '';
}

/** The count that the status line gives. */
export async function resultCount(page: Page): Promise<number> {
  const text = await statusText(page);
  return text.startsWith('No') ? 0 : Number(/^\d+/.exec(text)?.[0]);
}

export function resultIds(page: Page): Promise<string[]> {
  return page
    .locator('[data-results] > li')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['id'] ?? ''));
}

/** The narrowings that are shown, without their buttons. */
export async function partLabels(page: Page): Promise<string[]> {
  return page.locator('[data-parts] > li > span').allTextContents();
}
