import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compressSite } from '../../src/build/compress-site.ts';
import { siteHeaders } from '../../src/distribution/hosting-files.ts';
import { contentPolicy } from '../../src/settings/content-policy.ts';
import { builtSite } from '../support/built-site.ts';
import { ask } from './ask.ts';
import { type RunningServer, serverPrograms } from './servers.ts';

const work = mkdtempSync(path.join(tmpdir(), 'tracker-hosting-'));
chmodSync(work, 0o755);
const current = path.join(work, 'current');
afterAll(() => rmSync(work, { recursive: true, force: true }));

beforeAll(async () => {
  const first = path.join(work, 'releases/first');
  cpSync(await builtSite('fixture'), first, { recursive: true });
  await compressSite(first);
  cpSync(first, path.join(work, 'releases/second'), { recursive: true });
  symlinkSync(first, current);
});

const here = serverPrograms.filter(({ version }) => version() !== undefined);
const missing = serverPrograms.filter((program) => !here.includes(program));
if (missing.length > 0)
  console.log(
    `Not tried, as they are not installed: ${missing.map(({ name }) => name).join(', ')} (apt-get install ${missing.map(({ debianPackage }) => debianPackage).join(' ')})`,
  );

test('there is a server to try', () => {
  expect(here.map(({ name }) => name)).not.toEqual([]);
});

const policyOf = (path: string) =>
  `${contentPolicy({ runsSearch: path.startsWith('/search/') })}; frame-ancestors 'none'`;
const otherHeaders = siteHeaders.filter(([name]) => name !== 'Content-Security-Policy');

describe.each(here)('$name', ({ name, start }) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await start(current, path.join(work, name));
  });
  afterAll(() => server?.stop());

  test.each([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/articles/2033-01-21-mayors-meet/', 200, 'text/html; charset=utf-8'],
    ['/search/', 200, 'text/html; charset=utf-8'],
    ['/articles/2033-01-21-mayors-meet.md', 200, 'text/markdown; charset=utf-8'],
    ['/articles/2033-01-21-mayors-meet.bib', 200, 'application/x-bibtex; charset=utf-8'],
    ['/data/events.csv', 200, 'text/csv; charset=utf-8'],
    ['/data/events.json', 200, 'application/json; charset=utf-8'],
    ['/calendar.ics', 200, 'text/calendar; charset=utf-8'],
    ['/site.webmanifest', 200, 'application/manifest+json; charset=utf-8'],
    ['/pictures/bridge-over-the-sorn.svg', 200, 'image/svg+xml; charset=utf-8'],
    ['/icon-192.png', 200, 'image/png'],
    ['/none/such/', 404, 'text/html; charset=utf-8'],
    ['/assets/none.css', 404, 'text/html; charset=utf-8'],
    ['/articles/none.md', 404, 'text/html; charset=utf-8'],
    ['/data/none.json', 404, 'text/html; charset=utf-8'],
  ])('%s: %i, %s, every header', async (address, status, type) => {
    const answer = await ask(server.port, address);
    expect([answer.status, withoutSpaces(answer.headers['content-type'])]).toEqual([
      status,
      withoutSpaces(type),
    ]);
    expect(answer.headers['content-security-policy']).toBe(policyOf(address));
    for (const [header, value] of otherHeaders) expect(answer.headers[header.toLowerCase()]).toBe(value);
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.headers['server'] ?? '').not.toMatch(/\d/);
    if (status === 404) expect(answer.body.equals(readFileSync(path.join(current, '404.html')))).toBe(true);
  });

  test('what has its digest in its name is kept for a year, and sent again to nobody who has it', async () => {
    const sheet = readdirSync(path.join(current, 'assets')).find((file) => file.endsWith('.css'));
    const answer = await ask(server.port, `/assets/${sheet}`);
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const page = await ask(server.port, '/articles/');
    const again = await ask(server.port, '/articles/', {
      headers: { 'if-none-match': String(page.headers.etag) },
    });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ] as const)(
    'a page is sent compressed as %s, or plain, with the same words',
    async (encoding, decompress) => {
      const plain = await ask(server.port, '/articles/');
      const answer = await ask(server.port, '/articles/', { headers: { 'accept-encoding': encoding } });
      expect(plain.headers['content-encoding']).toBeUndefined();
      const sent = answer.headers['content-encoding'];
      const words = sent === undefined ? answer.body : decompress(answer.body);
      expect(words.equals(plain.body)).toBe(true);
      // nginx and Apache send Brotli with a module more.
      if (encoding === 'gzip' || name === 'Caddy') expect(sent).toBe(encoding);
      if (sent !== undefined) expect(String(answer.headers['vary'])).toMatch(/accept-encoding/i);
      // What the build has compressed is sent as it is.
      if (name !== 'Apache' && sent === 'gzip')
        expect(answer.body.equals(readFileSync(path.join(current, 'articles/index.html.gz')))).toBe(true);
    },
  );

  test('scripts of other sites may read data and feeds, and nothing else', async () => {
    for (const [address, value] of [
      ['/data/events.json', '*'],
      ['/feed.xml', '*'],
      ['/', undefined],
    ] as const)
      expect((await ask(server.port, address)).headers['access-control-allow-origin']).toBe(value);
  });

  test('an address without its slash is sent on, on whatever host and port it was asked for', async () => {
    const answer = await ask(server.port, '/articles', { headers: { host: 'geneva-track.example' } });
    expect([301, 308]).toContain(answer.status);
    const to = new URL(String(answer.headers.location), 'http://geneva-track.example/articles');
    expect(to.href).toBe('http://geneva-track.example/articles/');
  });

  test('a part of a file is sent to those who ask for one; HEAD sends none', async () => {
    const part = await ask(server.port, '/icon-192.png', { headers: { range: 'bytes=0-9' } });
    expect([part.status, part.body.length]).toEqual([206, 10]);
    const none = await ask(server.port, '/icon-192.png', { headers: { range: 'bytes=9999999-' } });
    expect(none.status).toBe(416);
    const head = await ask(server.port, '/articles/', { method: 'HEAD' });
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });

  test.each(['POST', 'PUT', 'DELETE', 'TRACE', 'PATCH'])('%s is refused', async (method) => {
    expect([403, 405]).toContain((await ask(server.port, '/', { method })).status);
  });

  test.each([
    '/../../etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/articles/..%5c..%5c..%5cetc/passwd',
    '/....//....//etc/passwd',
    '/%00',
    '/.git/config',
    '/.env',
    '/_headers',
    '/_redirects',
    '//_headers',
    '/articles/index.html.gz',
    '/index.html.br',
    `/${'x'.repeat(9000)}`,
  ])('%s is not answered', async (address) => {
    const answer = await ask(server.port, address);
    expect(answer.status).toBeGreaterThanOrEqual(300);
    expect(answer.body.toString()).not.toContain('root:');
  });

  test('a switch of the link while requests run spoils none, and one step leads back', async () => {
    const seen: number[] = [];
    const asking = Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let time = 0; time < 25; time++) seen.push((await ask(server.port, '/articles/')).status);
      }),
    );
    for (const release of ['second', 'first', 'second', 'first']) {
      switchTo(release);
      expect((await ask(server.port, '/')).status).toBe(200);
    }
    await asking;
    expect(seen.filter((status) => status !== 200)).toEqual([]);
    expect(seen).toHaveLength(200);
  });
});

/** As docs/deploying.md has it: a new link, renamed over the old one. */
function switchTo(release: string): void {
  const next = `${current}.next`;
  if (existsSync(next)) rmSync(next);
  symlinkSync(path.join(work, 'releases', release), next);
  renameSync(next, current);
}

function withoutSpaces(type: string | undefined): string {
  return String(type).toLowerCase().replaceAll(' ', '');
}
