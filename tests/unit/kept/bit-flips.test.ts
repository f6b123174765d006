import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { LastSite } from '../../../src/build/last-site.ts';
import { NextSite } from '../../../src/build/next-site.ts';
import { KeptFiles } from '../../../src/kept/kept-files.ts';
import type { ContentFile } from '../../../src/reading/content-files.ts';
import { ReadingCache } from '../../../src/reading/reading-cache.ts';
import { ReadingPool } from '../../../src/reading/reading-pool.ts';

const root = mkdtempSync(path.join(tmpdir(), 'tracker-flips-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Numbers from 0 to 1, the same in each run (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const random = numbersFrom(20220121);
const upTo = (count: number) => Math.floor(random() * count);

/** Flips bits of one file in a folder. */
function flipBits(folder: string, count: number): void {
  const names = readdirSync(folder).sort();
  const file = path.join(folder, names[upTo(names.length)] ?? '');
  const bytes = readFileSync(file);
  for (let flipped = 0; flipped < count; flipped++) {
    const at = upTo(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << upTo(8));
  }
  writeFileSync(file, bytes);
}

let said: string[] = [];
beforeEach(() => {
  said = [];
  vi.spyOn(console, 'warn').mockImplementation((line: string) => void said.push(line));
  return () => vi.restoreAllMocks();
});

describe('a bit that flips in what is kept', () => {
  test('changes no reading: 120 times', async () => {
    const folder = path.join(root, 'readings');
    const kept = path.join(folder, 'kept');
    mkdirSync(folder);
    const files = Array.from({ length: 6 }, (_, number): ContentFile => {
      const absolutePath = path.join(folder, `place-${number}.md`);
      writeFileSync(
        absolutePath,
        `---\nname: Place ${number}\ncountry: Velin\n---\n\nA town with “words of ${number}”.\n`,
      );
      return {
        collection: 'places',
        id: `place-${number}`,
        file: `content/places/place-${number}.md`,
        absolutePath,
      };
    });
    const pool = new ReadingPool(path.resolve('src/reading/read-worker.ts'));
    const read = async () => {
      const cache = new ReadingCache(kept, 'code', pool);
      const readings = await cache.readAll(files, undefined);
      const inFull = readings.map(({ written, problems, statements }) => ({
        data: written?.data,
        parts: written?.body.parts,
        text: written?.body.text,
        problems,
        statements,
      }));
      cache.save();
      return inFull;
    };
    const clean = await read();
    for (let time = 0; time < 120; time++) {
      flipBits(kept, 1 + upTo(3));
      expect(await read()).toEqual(clean);
      expect(said.at(-1)).toMatch(/readings.kept.*is damaged\. What it held is made again\.$/);
    }
    expect(said).toHaveLength(120);
  });

  test('changes no file of a site: 50 times in the list of its files', () => {
    const at = (name: string) => path.join(root, 'site', name);
    const site = { '/a/index.html': 'page a', '/b/index.html': 'page b' };
    const build = () => {
      const next = new NextSite(at('dist.next'), new LastSite(at('dist'), at('kept/list')));
      for (const [address, text] of Object.entries(site)) next.write(address, text);
      next.putInPlace();
      return Object.keys(site).map((address) => readFileSync(path.join(at('dist'), address), 'utf8'));
    };
    build();
    for (let time = 0; time < 50; time++) {
      flipBits(at('kept'), 1);
      expect(build()).toEqual(Object.values(site));
      expect(said).toHaveLength(time + 1);
    }
  });

  test('brings no picture back: 30 times in a card', () => {
    const kept = new KeptFiles(path.join(root, 'cards'));
    const png = Buffer.from(Array.from({ length: 3000 }, () => upTo(256)));
    for (let time = 0; time < 30; time++) {
      kept.write('card', png);
      expect(kept.read('card')).toEqual(png);
      flipBits(path.join(root, 'cards'), 1);
      expect(kept.read('card')).toBeUndefined();
    }
  });
});

test.each(['', 'x', '\0'.repeat(32)])('a kept file that holds %j alone is damaged', (written) => {
  const folder = path.join(root, 'short');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'file'), written);
  expect(new KeptFiles(folder).read('file')).toBeUndefined();
  expect(said).toEqual([`${path.join(folder, 'file')} is damaged. What it held is made again.`]);
});

test('a folder that cannot be written to is said once, and nothing fails', () => {
  const folder = path.join(root, 'file-in-the-way');
  writeFileSync(folder, '');
  const kept = new KeptFiles(path.join(folder, 'kept'));
  kept.write('a', 'words');
  kept.write('b', 'words');
  expect(kept.read('a')).toBeUndefined();
  expect(said).toEqual([
    `Nothing can be kept in ${path.join(folder, 'kept')} (ENOTDIR). This run goes on without it.`,
  ]);
});
