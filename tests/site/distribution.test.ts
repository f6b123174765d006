import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { collections } from '../../src/content-model/collections.ts';
import { pageAt, pagesOf } from '../support/built-pages.ts';

const site = inject('fixtureSite');

test.each([
  '/feed.xml',
  '/feed.json',
  '/feeds.opml',
  '/people/pavel-dragov/feed.xml',
  '/topics/bridge-toll/feed.xml',
  '/corrections/feed.xml',
  '/calendar.ics',
  ...[...collections, 'statements'].flatMap((name) => [
    `/data/${name}.json`,
    `/data/${name}.csv`,
    `/data/schema/${name}.json`,
    `/data/schema/${name}-file.json`,
  ]),
  '/data/datapackage.json',
  '/articles/2033-01-21-mayors-meet.md',
  '/articles/2033-01-21-mayors-meet.bib',
  '/articles/2033-01-21-mayors-meet.csl.json',
  '/articles/2033-01-21-mayors-meet.ris',
  '/events/2033-01-21-tilsey-meeting.ris',
  '/documents/written-response.bib',
  '/2033/01/21.ris',
  '/sitemap.xml',
  '/robots.txt',
  '/site.webmanifest',
  '/favicon.svg',
  '/wordmark.svg',
  '/pictures/bridge-over-the-sorn.svg',
  '/_headers',
])('%s is there', (address) => {
  expect(readFileSync(join(site, address), 'utf8')).not.toBe('');
});

const moved = '/events/2033-01-26-answer-in-podgrad/';

test('the sitemap lists every page, but for one that only leads on', () => {
  const listed = [
    ...readFileSync(join(site, 'sitemap.xml'), 'utf8').matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g),
  ].map(([, address]) => address);
  expect(pagesOf(site)).toContain(moved);
  expect(listed).toEqual(pagesOf(site).filter((page) => page.endsWith('/') && page !== moved));
});

test('an address that moved leads on, wherever the site is served', () => {
  const to = '/events/2033-01-26-answer-handed-over/';
  const stub = pageAt(site, moved);
  expect(stub).toContain(`<meta http-equiv="refresh" content="0; url=${to}">`);
  expect(stub).toContain(`<a href="${to}">`);
  expect(readFileSync(join(site, '_redirects'), 'utf8')).toBe(`${moved} ${to} 301\n`);
});

test.each([
  ['/', ['/feed.xml', '/feed.json']],
  ['/corrections/', ['/feed.xml', '/feed.json', '/corrections/feed.xml']],
  ['/people/pavel-dragov/', ['/feed.xml', '/feed.json', '/people/pavel-dragov/feed.xml']],
  ['/topics/bridge-toll/', ['/feed.xml', '/feed.json', '/topics/bridge-toll/feed.xml']],
  ['/feeds/', ['/feed.xml', '/feed.json', '/feeds.opml', '/calendar.ics']],
  ['/timeline/', ['/feed.xml', '/feed.json', '/calendar.ics']],
])('the head of %s names the feeds that follow it', (page, feeds) => {
  const named = [...pageAt(site, page).matchAll(/<link rel="alternate"[^>]* href="([^"]+)"/g)].map(
    ([, href]) => href,
  );
  expect(named).toEqual(feeds);
});

test('the page for addresses that have none names no address of its own', () => {
  const html = readFileSync(join(site, '404.html'), 'utf8');
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).not.toMatch(/rel="canonical"|og:url|Z3988/);
});

test('every page says what social networks show of it', () => {
  for (const page of pagesOf(site).filter((address) => address.endsWith('/') && address !== moved)) {
    const html = pageAt(site, page);
    expect(html, page).toContain('<meta name="twitter:card" content="summary_large_image">');
    expect(html, page).toMatch(/property="og:image" content="https?:\/\/[^"]+\.png"/);
    expect(html, page).toMatch(/property="og:image:alt" content="[^"]{5,}"/);
  }
});

test('each correction in the feed is found on the page it links to', () => {
  const feed = readFileSync(join(site, 'corrections/feed.xml'), 'utf8');
  const links = [...feed.matchAll(/ href="https?:\/\/[^/]+([^"#]*)#([^"]*)"/g)];
  expect(links).toHaveLength(collections.length);
  for (const [, page = '', anchor = ''] of links)
    expect(readFileSync(join(site, page, 'index.html'), 'utf8')).toContain(` id="${anchor}"`);
});

test('the picture that an article names for social networks is there, and of the size it says', () => {
  const html = readFileSync(join(site, 'articles/2033-01-26-answer/index.html'), 'utf8');
  const card = /property="og:image" content="https?:\/\/[^/"]+([^"]+)"/.exec(html)?.[1] ?? '';
  expect(card).toBe('/cards/2033-01-26-answer.png');
  const png = readFileSync(join(site, card));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
});
