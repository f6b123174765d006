import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compressSite } from '../../../src/build/compress-site.ts';
import { LastSite } from '../../../src/build/last-site.ts';
import { NextSite } from '../../../src/build/next-site.ts';

let folder: string;
let out: string;
let nextDir: string;
let listFile: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tracker-next-'));
  [out, nextDir, listFile] = ['dist', 'dist.next', 'cache/list.json'].map((name) =>
    path.join(folder, name),
  ) as [string, string, string];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Files = Record<string, string>;

/** Makes the files of a site, without putting it in place. */
function makeSite(files: Files): NextSite {
  const next = new NextSite(nextDir, new LastSite(out, listFile));
  for (const [address, text] of Object.entries(files)) next.write(address, text);
  return next;
}

const filesIn = (dir: string): Files =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => path.join(item.parentPath, item.name))
      .sort()
      .map((file) => [`/${path.relative(dir, file).split(path.sep).join('/')}`, readFileSync(file, 'utf8')]),
  );

const first: Files = { '/a/index.html': 'page a', '/b/index.html': 'page b', '/feed.xml': 'feed' };
const second: Files = { '/a/index.html': 'page a', '/c/d/index.html': 'page d', '/feed.xml': 'longer feed' };

test('a site without a list is written and put in place as a whole', async () => {
  makeSite(first).putInPlace();
  expect(filesIn(out)).toEqual(first);
});

test('with a list, only new files are written; old ones are removed with their folders', async () => {
  makeSite(first).putInPlace();
  const kept = statSync(path.join(out, 'a/index.html')).ino;
  const next = makeSite(second);
  expect(Object.keys(filesIn(nextDir))).toEqual(['/c/d/index.html', '/feed.xml']);
  expect(next.pages).toEqual(['/a/', '/c/d/']);
  await rm(nextDir, { recursive: true });

  const again = makeSite(second);
  again.putInPlace();
  expect(filesIn(out)).toEqual(second);
  expect(statSync(path.join(out, 'a/index.html')).ino).toBe(kept);
  expect(existsSync(path.join(out, 'b'))).toBe(false);
  expect(existsSync(`${out}.last`)).toBe(false);
});

test('the last site stays as it is until the next one is put in place', async () => {
  makeSite(first).putInPlace();
  makeSite(second);
  expect(filesIn(out)).toEqual(first);
});

/** Another text of the same length. The clock of files ticks too slowly for a test. */
async function changeQuietly(file: string): Promise<void> {
  await writeFile(file, 'page x');
  await utimes(file, new Date(), new Date('2022-01-21'));
}

describe('a file of the last site is written again', () => {
  beforeEach(() => makeSite(first).putInPlace());

  test.each([
    ['was changed', (file: string) => writeFile(file, 'changed')],
    ['was changed to something as long', changeQuietly],
    ['was removed', (file: string) => rm(file)],
  ])('when it %s since', async (_, change) => {
    await change(path.join(out, 'a/index.html'));
    makeSite(first).putInPlace();
    expect(filesIn(out)).toEqual(first);
  });

  test.each(['', '{}', 'null', '[["/a/index.h'])('when the list is %j', async (damaged) => {
    await writeFile(listFile, damaged);
    makeSite({ '/a/index.html': 'page a' }).putInPlace();
    expect(filesIn(out)).toEqual({ '/a/index.html': 'page a' });
  });
});

test('files from elsewhere that are not in the next site are removed', async () => {
  makeSite(first).putInPlace();
  await writeFile(path.join(out, 'stray.txt'), '');
  makeSite(second).putInPlace();
  expect(filesIn(out)).toEqual(second);
});

test('a folder replaces a file, and a file a folder', async () => {
  makeSite({ '/kept.txt': 'k', '/x': 'file', '/y/z/index.html': 'page' }).putInPlace();
  const turned = { '/kept.txt': 'k', '/x/index.html': 'page', '/y': 'file' };
  makeSite(turned).putInPlace();
  expect(filesIn(out)).toEqual(turned);
});

test('if the next site cannot be put in place, the last one comes back complete', async () => {
  makeSite({ ...first, '/pagefind/a.bin': 'index' }).putInPlace();
  const next = makeSite({ '/z/index.html': 'page z' });
  await rm(nextDir, { recursive: true });
  expect(() => next.putInPlace()).toThrow('ENOENT');
  expect(filesIn(out)).toEqual({ ...first, '/pagefind/a.bin': 'index' });
  expect(readdirSync(folder).sort()).toEqual(['cache', 'dist']);
});

test('compressed forms that are wanted come along with the files they are of, and are made where they are missing', async () => {
  const words = 'words that repeat '.repeat(60);
  const build = async (files: Files) => {
    const next = makeSite(files);
    next.complete({ isCompressed: true });
    await compressSite(nextDir);
    next.putInPlace();
  };
  await build({ '/a/index.html': words, '/short.txt': 'short' });
  const made = readFileSync(path.join(out, 'a/index.html.br'));
  expect(brotliDecompressSync(made).toString()).toBe(words);
  expect(gunzipSync(readFileSync(path.join(out, 'a/index.html.gz'))).toString()).toBe(words);
  expect(existsSync(path.join(out, 'short.txt.gz'))).toBe(false);
  const kept = statSync(path.join(out, 'a/index.html.br')).ino;

  await build({ '/a/index.html': words, '/b.txt': `${words} more` });
  expect(statSync(path.join(out, 'a/index.html.br')).ino).toBe(kept);
  await build({ '/a/index.html': `${words} more`, '/b.txt': `${words} more` });
  expect(brotliDecompressSync(readFileSync(path.join(out, 'a/index.html.br'))).toString()).toBe(
    `${words} more`,
  );
  makeSite({ '/b.txt': `${words} more` }).putInPlace();
  expect(existsSync(path.join(out, 'b.txt.br'))).toBe(false);
});
