import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StaticServer, serve } from '../../../src/server/static-server.ts';

const longText = 'We do not expect a breakthrough at these negotiations either. '.repeat(20);

let folder: string;
let server: StaticServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tracker-'));
  await writeFile(join(folder, 'secret.txt'), 'outside the site');
  await writeSite({
    'index.html': '<title>Home</title>',
    '404.html': '<title>Not found</title>',
    _headers: '/*\n  X-Frame-Options: DENY\n/feed.xml\n  Content-Type: application/atom+xml; charset=utf-8\n',
    'articles/index.html': longText,
    'articles/first.md': '# First',
    'empty/file.txt': '',
    'feed.xml': '<feed/>',
    'calendar.ics': 'BEGIN:VCALENDAR',
    'data/events.csv': 'id',
    'data/events.json': '{}',
    'pagefind/pagefind.en.pf_meta': 'meta',
    'pagefind/wasm.unknown.pagefind': 'wasm',
    'picture.svg': '<svg/>',
    'picture.PNG': 'png',
    'module.wasm': 'wasm',
    'font.woff2': 'font',
    'café.html': 'coffee',
    'secret.txt/index.html': 'inside the site',
  });
  server = await serve({ root: join(folder, 'site') });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

describe('which file', () => {
  test.each([
    ['/', 200, '<title>Home</title>'],
    ['/?q=words#part', 200, '<title>Home</title>'],
    ['/articles/', 200, longText],
    ['/articles/index.html', 200, longText],
    ['/articles/first.md', 200, '# First'],
    ['/caf%C3%A9.html', 200, 'coffee'],
    ['/empty/file.txt', 200, ''],
    ['/nothing', 404, '<title>Not found</title>'],
    ['/nothing/', 404, '<title>Not found</title>'],
    ['/feed.xml/', 404, '<title>Not found</title>'],
    ['/empty', 404, '<title>Not found</title>'],
    ['/empty/', 404, '<title>Not found</title>'],
    ['/_headers', 404, '<title>Not found</title>'],
    [`/${'x'.repeat(300)}`, 404, '<title>Not found</title>'],
  ])('%s: %i', async (path, status, body) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(answer.body.toString()).toBe(body);
  });

  test.each([
    ['/articles', '/articles/'],
    ['/articles?q=a&b=c', '/articles/?q=a&b=c'],
    ['//articles', '/articles/'],
  ])('%s is sent on to %s', async (path, location) => {
    const answer = await ask(path);
    expect(answer.status).toBe(308);
    expect(answer.headers.location).toBe(location);
  });
});

describe('nothing outside the site', () => {
  test.each([
    '/../secret.txt',
    '/articles/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/articles/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/articles/%00',
    '/%',
    'http://elsewhere.example/',
  ])('%s: 400', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(400);
    expect(answer.body.toString()).not.toContain('outside');
  });
});

describe('headers', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/articles/first.md', 'text/markdown; charset=utf-8'],
    ['/feed.xml', 'application/atom+xml; charset=utf-8'],
    ['/calendar.ics', 'text/calendar; charset=utf-8'],
    ['/data/events.csv', 'text/csv; charset=utf-8'],
    ['/data/events.json', 'application/json; charset=utf-8'],
    ['/picture.svg', 'image/svg+xml; charset=utf-8'],
    ['/picture.PNG', 'image/png'],
    ['/module.wasm', 'application/wasm'],
    ['/font.woff2', 'font/woff2'],
    ['/pagefind/pagefind.en.pf_meta', 'application/octet-stream'],
    ['/pagefind/wasm.unknown.pagefind', 'application/octet-stream'],
    ['/nothing', 'text/html; charset=utf-8'],
  ])('%s is %s', async (path, contentType) => {
    expect((await ask(path)).headers['content-type']).toBe(contentType);
  });

  test('those of the _headers file are on pages and on the 404 page', async () => {
    expect((await ask('/')).headers['x-frame-options']).toBe('DENY');
    expect((await ask('/nothing')).headers['x-frame-options']).toBe('DENY');
  });

  test('HEAD is answered as GET, without the body', async () => {
    const answer = await ask('/articles/', { method: 'HEAD' });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-length']).toBe(String(longText.length));
    expect(answer.body).toHaveLength(0);
  });

  test('no other method is accepted', async () => {
    const answer = await ask('/', { method: 'POST' });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
  });
});

describe('what the browser has already', () => {
  test('is not sent again', async () => {
    const etag = String((await ask('/')).headers.etag);
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await ask('/', { headers: { 'if-none-match': tag } });
      expect(answer.status).toBe(304);
      expect(answer.body).toHaveLength(0);
      expect(answer.headers.etag).toBe(etag);
    }
  });

  test('is sent again once the file has changed', async () => {
    const page = join(folder, 'site/changing.html');
    await writeFile(page, 'before');
    const etag = String((await ask('/changing.html')).headers.etag);
    await writeFile(page, 'after!');
    await utimes(page, new Date(0), new Date(0));
    const answer = await ask('/changing.html', { headers: { 'if-none-match': etag } });
    expect(answer.status).toBe(200);
    expect(answer.body.toString()).toBe('after!');
  });
});

describe('compression', () => {
  test.each(['br', 'gzip, deflate, br', 'gzip;q=0.5, br;q=1.0'])('with brotli for %j', async (accepted) => {
    const answer = await ask('/articles/', { headers: { 'accept-encoding': accepted } });
    expect(answer.headers['content-encoding']).toBe('br');
    expect(answer.headers.vary).toBe('accept-encoding');
    expect(answer.headers['content-length']).toBe(String(answer.body.byteLength));
    expect(brotliDecompressSync(answer.body).toString()).toBe(longText);
  });

  test.each(['', 'gzip', 'br;q=0', 'brotli'])('none for %j', async (accepted) => {
    const answer = await ask('/articles/', { headers: { 'accept-encoding': accepted } });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.headers.vary).toBe('accept-encoding');
    expect(answer.body.toString()).toBe(longText);
  });

  test('none for a small file', async () => {
    const answer = await ask('/', { headers: { 'accept-encoding': 'br' } });
    expect(answer.headers['content-encoding']).toBeUndefined();
  });

  test('gives the compressed form its own etag', async () => {
    const plain = await ask('/articles/');
    const compressed = await ask('/articles/', { headers: { 'accept-encoding': 'br' } });
    expect(compressed.headers.etag).not.toBe(plain.headers.etag);
    const headers = { 'accept-encoding': 'br', 'if-none-match': String(compressed.headers.etag) };
    expect((await ask('/articles/', { headers })).status).toBe(304);
  });
});

test('without a 404.html the answer is still 404', async () => {
  const bare = await serve({ root: join(folder, 'site/empty'), host: '127.0.0.1' });
  const response = await fetch(`${bare.url}/nothing`);
  await bare.close();
  expect(response.status).toBe(404);
  expect(bare.url).toBe(`http://127.0.0.1:${bare.port}`);
});

test('a faulty _headers file is refused at the start', async () => {
  await writeSite({ 'faulty/_headers': 'nonsense' });
  await expect(serve({ root: join(folder, 'site/faulty') })).rejects.toThrow('_headers:1');
});

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A bare request: `fetch` would tidy the path, follow redirects and unpack the body. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((done, failed) => {
    const asked = request(server.url, { ...options, path, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on('error', failed);
    asked.end();
  });
}

async function writeSite(files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, 'site', name);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, text);
  }
}
