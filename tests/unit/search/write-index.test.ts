import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { indexingCode } from '../../../src/reading/code-fingerprint.ts';
import { positionOfKey } from '../../../src/search/index/pagefind-format/entry-keys.ts';
import { writeIndex } from '../../../src/search/index/write-index.ts';
import type { IndexEntry } from '../../../src/search/index-entry.ts';
import type { ShardList } from '../../../src/search/shards.ts';
import { indexEntry } from '../../support/index-entry.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-index-'));
});
afterAll(() => rm(folder, { recursive: true }));

const entries = Array.from({ length: 12 }, (_, at) => entry(`note-${at}`, `2022-01-${String(at + 10)}`));

function entry(id: string, day: string): IndexEntry {
  const facets = { person: ['sergey-lavrov'], topic: ['missiles'] };
  return indexEntry({ id, names: ['Лавров'], first: day, last: day, dateLabel: day, facets });
}

const filesOf = async (dir: string) =>
  (await readdir(dir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
const shardList = async (dir: string) =>
  JSON.parse(await readFile(join(dir, 'shards.json'), 'utf8')) as ShardList;

describe('an index that is made whole', () => {
  test('has what the search page asks for and none of the interfaces, worker or fallback', async () => {
    const out = join(folder, 'whole');
    expect(await writeIndex(entries, out)).toBe(12);
    const files = await filesOf(out);
    expect(files).toEqual(
      expect.arrayContaining([
        'pagefind.js',
        'pagefind-entry.json',
        'wasm.en.pagefind',
        'shards.json',
        'words.json',
        'facets.json',
      ]),
    );
    expect(files.filter((file) => /ui|worker|highlight|unknown|\.css$/.test(file))).toEqual([]);
    expect(await shardList(out)).toEqual({ shards: [], hidden: [], between: {} });
  });

  test('is the same, byte for byte, each time', async () => {
    const [first, second] = [join(folder, 'first'), join(folder, 'second')];
    await writeIndex(entries, first);
    await writeIndex(entries, second);
    const files = await readdir(first, { recursive: true, withFileTypes: true });
    for (const entry of files.filter((found) => found.isFile())) {
      const path = join(entry.parentPath, entry.name).slice(first.length);
      expect([path, await readFile(join(second, path))]).toEqual([path, await readFile(join(first, path))]);
    }
    expect(files.length).toBeGreaterThan(12);
  });
});

describe('a large index', () => {
  const options = (fingerprint = 'this code') => ({
    kept: { folder: join(folder, 'cache'), fingerprint },
    wholeBelow: 1,
    mostChanges: 3,
    mostFiller: 2,
  });
  const out = () => join(folder, 'large');

  test('is made once and then kept', async () => {
    expect(await writeIndex(entries, out(), options())).toBe(12);
    expect(await writeIndex(entries, out(), options())).toBe(0);
    expect(await shardList(out())).toEqual({ shards: [], hidden: [], between: {} });
    expect((await filesOf(out())).filter((file) => file.endsWith('.pf_fragment'))).toHaveLength(12);
  });

  test('keeps all but one changed, one new and one removed entry', async () => {
    const [changed, , ...kept] = entries as [IndexEntry, IndexEntry, ...IndexEntry[]];
    const next = [{ ...changed, text: 'Other words' }, ...kept, entry('note-new', '2022-02-01')];
    expect(await writeIndex(next, out(), options())).toBe(2);
    const list = await shardList(out());
    expect(list.shards).toHaveLength(1);
    // The changed and the removed entry, and two unchanged ones as filler.
    expect(list.hidden.map(positionOfKey)).toEqual([0, 1, 2, 7]);
    // The changed entry belongs before all twelve, the new one after them.
    const positions = Object.values(list.between).sort((a, b) => a - b);
    expect(positions.map(Math.floor)).toEqual([-1, 1, 6, 11]);
    expect(positions.filter(Number.isInteger)).toEqual([]);
    const shard = await filesOf(join(out(), list.shards[0] ?? ''));
    expect(shard.filter((file) => file.endsWith('.pf_fragment'))).toHaveLength(4);
    expect(shard).not.toContain('pagefind.js');
    expect(shard).not.toContain('words.json');
    expect(await writeIndex(next, out(), options())).toBe(2);
    expect(await shardList(out())).toEqual(list);
  });

  test('is made again when too much has changed', async () => {
    const next = entries.map((one) => ({ ...one, text: `${one.text}, all of them new` }));
    expect(await writeIndex(next, out(), options())).toBe(12);
    expect((await shardList(out())).shards).toEqual([]);
  });

  test('is made again by other code', async () => {
    await writeIndex(entries, out(), options());
    expect(await writeIndex(entries, out(), options())).toBe(0);
    expect(await writeIndex(entries, out(), options('other code'))).toBe(12);
  });

  test('is made again when a tool has changed or removed a file of it, be it in the site', async () => {
    await writeIndex(entries, out(), options());
    const script = join(out(), 'pagefind.js');
    const made = await readFile(script);
    await writeFile(script, 'changed in place');
    expect(await writeIndex(entries, out(), options())).toBe(12);
    expect(await readFile(script)).toEqual(made);
    await rm(join(folder, 'cache/files/words.json'));
    expect(await writeIndex(entries, out(), options())).toBe(12);
    await rm(join(folder, 'cache/files'), { recursive: true });
    expect(await writeIndex(entries, out(), options())).toBe(12);
    expect(await writeIndex(entries, out(), options())).toBe(0);
  });
});

test('all code that makes an index is what a kept one hangs on', () => {
  const root = join(import.meta.dirname, '../../..');
  const reached = new Set<string>();
  const reach = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    const code = readFileSync(join(root, file), 'utf8');
    for (const [, target = ''] of code.matchAll(/(?:from |import\()'(\.[^']+)'/g)) {
      reach(posix.join(posix.dirname(file), target));
    }
  };
  reach('src/search/index/write-index.ts');
  expect(reached).toContain('src/search/fold-text.ts');
  expect(reached).toContain('src/dates/calendar.ts');
  const isKnown = (file: string) => indexingCode.some((folder) => file.startsWith(`${folder}/`));
  expect([...reached].filter((file) => !isKnown(file) || file.endsWith('.client.ts'))).toEqual([]);
});
