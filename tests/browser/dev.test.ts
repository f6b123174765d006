import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type DevServer, restartDevServer, startDevServer } from '../support/dev-server.ts';
import { rulesFolder } from '../support/rule-fixtures.ts';
import { launchChromium } from './chromium.ts';

const article = 'articles/2022-01-26-answer.md';
const address = '/articles/2022-01-26-answer/';

let contentDir: string;
let server: DevServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  contentDir = path.join(await mkdtemp(path.join(tmpdir(), 'tracker-dev-')), 'content');
  await cp(path.join(rulesFolder, 'base'), contentDir, { recursive: true });
  server = await restartDevServer(contentDir);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(path.dirname(contentDir), { recursive: true, force: true });
});

beforeEach(async () => {
  page = await browser.newPage();
});

afterEach(async () => {
  await page.close();
});

async function edit(file: string, from: string, to: string): Promise<void> {
  const place = path.join(contentDir, file);
  const text = await readFile(place, 'utf8');
  expect(text).toContain(from);
  await writeFile(place, text.replace(from, to));
}

const problems = () => page.locator('tracker-problems section');

test('a saved file is on the page without anybody asking for it, and the reader stays at the same place', async () => {
  await page.setViewportSize({ width: 800, height: 200 });
  await page.goto(server.url + address);
  await page.locator('tracker-problems').waitFor({ state: 'attached' });
  await page.evaluate(() => scrollTo(0, 120));
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await edit(article, 'reached Moscow.', 'reached Moscow at last.');
  await page.getByText('reached Moscow at last.').waitFor();
  expect(await problems().count()).toBe(0);
  expect(await page.evaluate(() => scrollY)).toBe(120);
  expect(new Set(requested)).toEqual(new Set([server.url + address]));
  await edit(article, 'reached Moscow at last.', 'reached Moscow.');
  await page.getByText('reached Moscow.').waitFor();
});

test('a mistake is shown over the page as check prints it, the page stays, and the mending takes it away', async () => {
  await page.goto(server.url + address);
  await edit(article, 'kind: brief', 'kind: story');
  await problems().waitFor();
  expect(await problems().locator('li').allTextContents()).toEqual([
    'content/articles/2022-01-26-answer.md:5:7  error  kind: "story" is none of: report, analysis, explainer, background, brief  (field-value)',
  ]);
  expect(await problems().locator('h2').textContent()).toBe(
    '1 problem in the content. This page waits until its file has no error.',
  );
  await page.reload();
  await problems().waitFor();
  expect(await page.locator('h1').textContent()).toContain('Washington hands over its written answer');

  await edit(article, 'kind: story', 'kind: brief');
  await problems().waitFor({ state: 'detached' });
});

test('content that is wrong from the start is told of where the server runs, and over every page', async () => {
  const line =
    'content/articles/2022-01-26-answer.md:5:7  error  kind: "story" is none of: report, analysis, explainer, background, brief  (field-value)';
  const wrongDir = path.join(path.dirname(contentDir), 'wrong');
  await cp(path.join(rulesFolder, 'base'), wrongDir, { recursive: true });
  const file = path.join(wrongDir, article);
  await writeFile(file, (await readFile(file, 'utf8')).replace('kind: brief', 'kind: story'));
  const wrong = await startDevServer(wrongDir);
  try {
    await expect.poll(wrong.printed).toContain(line);
    await page.goto(`${wrong.url}/people/`);
    await problems().waitFor();
    expect(await problems().locator('li').allTextContents()).toEqual([line]);
  } finally {
    await wrong.stop();
  }
});

test('a page with a mistake in its text stays as it was, and others go on changing', async () => {
  await page.goto(server.url + address);
  await page.locator('tracker-problems').waitFor({ state: 'attached' });
  await edit(article, 'reached Moscow.', 'reached Moscow on Friday 26 January 2022.');
  await problems().waitFor();
  await edit('people/sergey-lavrov.md', 'name: Sergey Lavrov', 'name: Sergei Lavrov');
  await page.goto(`${server.url}/people/sergey-lavrov/`);
  await page.getByRole('heading', { level: 1, name: 'Sergei Lavrov' }).waitFor();
  await page.getByRole('heading', { name: /problems? in the content$/ }).waitFor();
  await page.goto(server.url + address);
  await problems().waitFor();
  expect(await problems().locator('h2').textContent()).toContain(
    'This page waits until its file has no error.',
  );
  expect(await page.locator('main').textContent()).not.toContain('Friday 26 January');

  await edit('people/sergey-lavrov.md', 'name: Sergei Lavrov', 'name: Sergey Lavrov');
  await edit(article, 'reached Moscow on Friday 26 January 2022.', 'reached Moscow.');
  await problems().waitFor({ state: 'detached' });
});

test('an entry whose first version had a mistake has its page, with its styles, once that is mended', async () => {
  const text = await readFile(path.join(contentDir, article), 'utf8');
  const file = path.join(contentDir, 'articles/begun.md');
  await page.goto(`${server.url}/articles/begun/`);
  await page.locator('tracker-problems').waitFor({ state: 'attached' });
  await writeFile(file, text.replace('kind: brief', 'kind: story'));
  await problems().waitFor();
  await writeFile(file, text.replace('Washington hands', 'Moscow hands'));
  await page.getByRole('heading', { level: 1, name: 'Moscow hands' }).waitFor();
  const styles = await page.evaluate(() => document.head.innerHTML);
  expect(styles).toContain('ArticleHead.astro');
  await rm(file);
});

test('Escape puts the problems away until something changes', async () => {
  await page.goto(server.url + address);
  await edit(article, 'kind: brief', 'kind: story');
  await problems().waitFor();
  await page.keyboard.press('Escape');
  await problems().waitFor({ state: 'detached' });
  await edit(article, 'kind: story', 'kind: stories');
  await page.getByText('kind: "stories" is none of').waitFor();
  await edit(article, 'kind: stories', 'kind: brief');
  await problems().waitFor({ state: 'detached' });
});

test('a new entry has its page, and a draft is marked as one', async () => {
  const text = await readFile(path.join(contentDir, article), 'utf8');
  const draft = text
    .replace('kind: brief', 'kind: brief\ndraft: true')
    .replace('Washington hands', 'Moscow hands');
  await writeFile(path.join(contentDir, 'articles/a-draft.md'), draft);
  await expect.poll(async () => (await fetch(`${server.url}/articles/a-draft/`)).status).toBe(200);
  await page.goto(`${server.url}/articles/a-draft/`);
  const notice = page.getByText('Draft: only you see this page.');
  await notice.waitFor();
  await expect
    .poll(async () => {
      const [bar, header] = [await notice.boundingBox(), await page.locator('header').first().boundingBox()];
      return (header?.y ?? 0) - (bar?.height ?? 0);
    })
    .toBeGreaterThanOrEqual(0);
  expect(await page.locator('main a[href^="#"] [data-draft]').count()).toBe(0);
  await rm(path.join(contentDir, 'articles/a-draft.md'));
  await page.waitForFunction(() => !document.body.textContent?.includes('Moscow hands'));
});

test('a page without problems has nothing over it', async () => {
  await page.goto(server.url + address);
  await page.locator('tracker-problems').waitFor({ state: 'attached' });
  expect(await page.locator('tracker-problems p, tracker-problems section').count()).toBe(0);
});

test('the style page shows each token and component, in dev alone', async () => {
  await page.goto(`${server.url}/style/`);
  expect(await page.getByRole('rowheader', { name: '--color-text-secondary' }).isVisible()).toBe(true);
  for (const component of [
    'StatementQuote',
    'EntryList',
    'FactList',
    'PositionList',
    'PromiseList',
    'DayStrip',
  ]) {
    const part = page.locator('section', {
      has: page.getByRole('heading', { name: component, exact: true }),
    });
    expect(await part.locator(':scope > :not(h2)').count(), component).toBeGreaterThan(0);
  }
});
