import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { servedBase } from '../../src/server/base-path.ts';
import { type StaticServer, serve } from '../../src/server/static-server.ts';
import { pagesOf } from '../support/built-pages.ts';
import { builtSite, folderUrl } from '../support/built-site.ts';

const base = new URL(folderUrl).pathname;
let folder: string;
let server: StaticServer;

beforeAll(async () => {
  folder = await builtSite('folder');
  server = await serve({ root: folder, base: servedBase(folder) });
});
afterAll(() => server?.close());

/** Addresses that a file names, as far as they are of this site or of the host that it is read from. */
function addressesIn(text: string, from: string): string[] {
  const named = [
    ...text.matchAll(/\s(?:href|src|action|content)="(?:0; url=)?([^"]+)"/g),
    ...text.matchAll(/url\(([^)]+)\)/g),
    ...text.matchAll(/"(?:src|start_url)": "([^"]+)"/g),
    ...text.matchAll(/(https:\/\/user\.example[^\s"'<>)\\,;{}]*)/g),
  ].map(([, address = '']) => address.replaceAll('&amp;', '&'));
  return named
    .filter((address) => /^(?:\/|https:\/\/user\.example(?:\/|$))/.test(address))
    .map((address) => new URL(address, `https://user.example${from}`))
    .filter(({ host }) => host === 'user.example')
    .map(({ pathname }) => pathname);
}

test('every address of a site in a folder lies in that folder and is answered', async () => {
  expect(servedBase(folder)).toBe(base);
  const open = [
    ...pagesOf(folder).map((page) => base + page),
    ...['/feed.xml', '/feed.json', '/sitemap.xml', '/site.webmanifest', '/robots.txt'].map(
      (file) => base + file,
    ),
  ];
  const seen = new Set(open);
  const origin = new URL(server.url).origin;
  const outside: string[] = [];
  const missing: string[] = [];
  for (const path of open) {
    const response = await fetch(origin + path);
    if (!response.ok) missing.push(`${path} (${response.status})`);
    const type = response.headers.get('content-type') ?? '';
    // Calendars fold long lines, and feeds escape quotation marks.
    const text = /text|json|xml/.test(type)
      ? (await response.text()).replaceAll('\r\n ', '').replaceAll('&quot;', '"')
      : '';
    for (const found of addressesIn(text, path)) {
      if (!found.startsWith(`${base}/`)) outside.push(`${path} → ${found}`);
      else if (!seen.has(found)) {
        seen.add(found);
        open.push(found);
      }
    }
  }
  expect(outside).toEqual([]);
  expect(missing).toEqual([]);
  const types = new Set(open.map((path) => /\.\w+$/.exec(path)?.[0]));
  expect([...types]).toEqual(
    expect.arrayContaining(['.css', '.js', '.woff2', '.svg', '.png', '.xml', '.json', '.ics', '.md', '.bib']),
  );
});

test('what hosts read names the folder too', () => {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  expect(read('_headers').match(/^\//gm)?.length).toBe(
    read('_headers').match(/^\/some\/tracker\//gm)?.length,
  );
  expect(read('_redirects')).toMatch(/^\/some\/tracker\/\S+ \/some\/tracker\/\S+ 301$/m);
});

test('outside the folder there is nothing; the folder itself is found without its slash', async () => {
  const origin = new URL(server.url).origin;
  expect((await fetch(`${origin}/`)).status).toBe(404);
  expect((await fetch(`${origin}/articles/`)).status).toBe(404);
  const moved = await fetch(server.url, { redirect: 'manual' });
  expect([moved.status, moved.headers.get('location')]).toEqual([308, `${base}/`]);
});
