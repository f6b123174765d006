import { parseXml } from '@rgrove/parse-xml';
import { expect, test } from 'vitest';
import { headersFile, redirectsFile, robotsFile } from '../../../src/distribution/hosting-files.ts';
import { openSearchDescription } from '../../../src/distribution/open-search.ts';
import { sitemapFiles } from '../../../src/distribution/sitemap.ts';
import { webManifest } from '../../../src/distribution/web-manifest.ts';
import { headersFor, parseHeadersFile } from '../../../src/server/headers-file.ts';
import { siteOf, siteUrl } from '../../support/test-sites.ts';

test('the headers file sends one policy, and lets data be read from anywhere', () => {
  const rules = parseHeadersFile(headersFile({ url: siteUrl }));
  const page = headersFor('/articles/x/', rules);
  expect(page.get('content-security-policy')).toMatch(/^default-src 'none'.*frame-ancestors 'none'$/);
  expect(page.get('content-security-policy')).not.toContain(',');
  expect(page.get('x-content-type-options')).toBe('nosniff');
  expect(page.has('access-control-allow-origin')).toBe(false);
  for (const path of [
    '/data/articles.json',
    '/feed.xml',
    '/people/x/feed.xml',
    '/topics/x/feed.xml',
    '/corrections/feed.xml',
  ])
    expect(headersFor(path, rules).get('access-control-allow-origin'), path).toBe('*');
  expect(headersFor('/assets/a.css', rules).get('cache-control')).toContain('immutable');
  expect(page.has('cache-control')).toBe(false);
});

test('devices get an icon for each purpose, and browsers one for the search', async () => {
  const { site } = await siteOf('fixture');
  const purposes = webManifest(site).icons.map(({ purpose }) => purpose ?? '');
  expect(purposes).toContain('maskable');
  expect(purposes.filter((purpose) => purpose.includes(' '))).toEqual([]);
  expect(openSearchDescription(site)).toContain(`>${siteUrl}/favicon.ico</Image>`);
});

test('redirects are permanent', () => {
  const position = { line: 1, column: 1 };
  const redirects = [{ from: '/old/', to: '/articles/new/', position }];
  expect(redirectsFile({ url: siteUrl, redirects })).toBe('/old/ /articles/new/ 301\n');
});

test('headers and redirects of a site in a folder are of that folder', () => {
  const url = 'https://user.example/tracker';
  const paths = parseHeadersFile(headersFile({ url })).map(({ pattern }) => pattern.source);
  expect(paths.filter((path) => !path.startsWith('^\\/tracker\\/'))).toEqual([]);
  const redirects = [{ from: '/old/', to: '/articles/new/', position: { line: 1, column: 1 } }];
  expect(redirectsFile({ url, redirects })).toBe('/tracker/old/ /tracker/articles/new/ 301\n');
});

test('robots may read everything and are told of the sitemap', async () => {
  const { site } = await siteOf('fixture');
  expect(robotsFile(site)).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${siteUrl}/sitemap.xml\n`);
});

test('a sitemap lists pages with the day an article last changed, and no page that only leads on', async () => {
  const { site } = await siteOf('fixture');
  const redirects = [{ from: '/old/', to: '/', position: { line: 1, column: 1 } }];
  const pages = ['/search/', '/', '/old/', '/articles/2033-01-21-mayors-meet/'];
  const files = sitemapFiles({ ...site, redirects }, pages);
  expect([...files.keys()]).toEqual(['/sitemap.xml']);
  const { root } = parseXml(files.get('/sitemap.xml') ?? '');
  expect(root?.text.trim().split('\n')).toEqual([
    `${siteUrl}/2033-01-28`,
    `${siteUrl}/articles/2033-01-21-mayors-meet/2033-01-22`,
    `${siteUrl}/search/`,
  ]);
});

test('more pages than one sitemap can hold make an index of several', async () => {
  const { site } = await siteOf('fixture');
  const pages = Array.from({ length: 50_001 }, (_, number) => `/articles/${number}/`);
  const files = sitemapFiles(site, pages);
  expect([...files.keys()]).toEqual(['/sitemap-1.xml', '/sitemap-2.xml', '/sitemap.xml']);
  expect(files.get('/sitemap.xml')).toContain(`<loc>${siteUrl}/sitemap-2.xml</loc>`);
  expect(files.get('/sitemap-2.xml')?.match(/<url>/g)).toHaveLength(1);
});
