import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { facetNames, facets } from '../../src/search/facets.ts';
import { isStub } from '../support/built-pages.ts';

const site = inject('fixtureSite');
const read = (file: string) => readFile(join(site, file), 'utf8');

test('the search page has one script, from a file, and no style of its own in the text', async () => {
  const html = await read('search/index.html');
  expect([...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)).toEqual([
    expect.stringMatching(/^<script type="module" src="\/assets\/[^"]+\.js">$/),
  ]);
  expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
  expect(html).toMatch(/script-src 'self' 'wasm-unsafe-eval'/);
});

test('its form has the fields that the address of a search names', async () => {
  const html = await read('search/index.html');
  const form = /<form role="search" method="get" action="\/search\/"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  const names = new Set([...form.matchAll(/ name="([a-z]+)"/g)].map(([, name]) => name));
  expect([...names].sort()).toEqual([...facetNames, 'from', 'group', 'q', 'sort', 'to'].sort());
});

test.each(facets.map(({ noun, values }) => [noun, values] as const))(
  'the page has the names that a %s can be chosen by',
  async (noun, values) => {
    if (values === 'kinds') return;
    expect(await read('search/index.html')).toMatch(new RegExp(`data-${noun}="[^"]+"`));
  },
);

test('no other page loads a script, and each has the plain form instead', async () => {
  const pages = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html'));
  for (const page of pages.filter((file) => !file.startsWith('search'))) {
    const html = await read(page);
    if (isStub(html)) continue;
    const scripts = html.match(/<script(?! type="application\/ld\+json")/g);
    const forms = html.match(/<form role="search" action="\/search\/"[^>]*> ?<input type="search" name="q"/g);
    expect([page, scripts, forms?.length]).toEqual([page, null, 1]);
  }
  expect(pages.length).toBeGreaterThan(3);
});

test('other spellings of names can be typed, and are in no excerpt', async () => {
  const html = await read('search/index.html');
  expect(html).toMatch(/data-person="pavel-dragov"[^>]*data-aliases="[^"]*Pawel Dragow/);
  const files = await readdir(join(site, 'pagefind'));
  expect(files).toEqual(
    expect.arrayContaining(['pagefind.js', 'pagefind-entry.json', 'shards.json', 'wasm.en.pagefind']),
  );
  expect(files.filter((file) => /ui|worker|highlight|unknown/.test(file))).toEqual([]);
});

test('a browser can add the site to its search engines', async () => {
  const description = await read('opensearch.xml');
  expect(description).toContain('<Url type="text/html" method="get" template="https://');
  expect(description).toContain('/search/?q={searchTerms}"/>');
  expect(await read('search/index.html')).toContain('type="application/opensearchdescription+xml"');
});
