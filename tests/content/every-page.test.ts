import { expect, inject, test } from 'vitest';
import { addressesIn, isNightly, testPagesInBrowser, useBrowser, withPage } from '../browser/seen-pages.ts';

const real = inject('realUrl');

/** One page of each kind, as most of them have much on them. */
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

useBrowser();
testPagesInBrowser({
  site: real,
  kindsOfPage,
  axePages: async () => (isNightly ? addressesIn(real) : kindsOfPage),
});

test('with colours forced, bars keep their marks', async () => {
  await withPage({ forcedColors: 'active' }, async (page) => {
    await page.goto(`${real}/`);
    const bars = await page
      .locator('.week-strip a[class^="bar-"]')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::before').borderBlockEndWidth));
    expect(new Set(bars).size).toBeGreaterThan(4);
  });
});
