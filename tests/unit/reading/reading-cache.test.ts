import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ContentFile } from '../../../src/reading/content-files.ts';
import type { EntryReading } from '../../../src/reading/read-entry.ts';
import { readFromDisk } from '../../../src/reading/read-from-disk.ts';
import { ReadingCache } from '../../../src/reading/reading-cache.ts';
import { ReadingPool } from '../../../src/reading/reading-pool.ts';
import { ReadingShard } from '../../../src/reading/reading-shard.ts';

const pool = new ReadingPool(path.resolve('src/reading/read-worker.ts'));

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reading-cache-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** All that a reading says, its words included, which are read when they are asked for. */
function inFull({ written, entry, ...rest }: EntryReading) {
  if (!written) throw new Error('could not be taken apart');
  const { parts, headings, quotations, passages, unsettled, text, citations, mentions } = written.body;
  const body = { parts, headings, quotations, passages, unsettled, text, citations, mentions };
  return { ...rest, isEntry: entry === written, written: { ...written, body } };
}

const place = (name: string, country: string) =>
  `---\nname: ${name}\ncountry: ${country}\n---\n\nThe city of ${name}, “so called by all”.\n`;

function fileOf(id: string): ContentFile {
  return {
    collection: 'places',
    id,
    file: `content/places/${id}.md`,
    absolutePath: path.join(folder, `${id}.md`),
  };
}

async function readAll(files: ContentFile[], fingerprint = 'code-1') {
  const cache = new ReadingCache(path.join(folder, 'cache'), fingerprint, pool);
  const readings = (await cache.readAll(files, undefined)).map(inFull);
  cache.save();
  const kept = ReadingShard.openAll(path.join(folder, 'cache'), fingerprint);
  const digests = files.map(({ file }) => kept.get(file)?.digest);
  return { readings, digests };
}

test('an unchanged file comes from the cache', async () => {
  await writeFile(path.join(folder, 'geneva.md'), place('Geneva', 'Switzerland'));
  const first = await readAll([fileOf('geneva')], undefined);
  const second = await readAll([fileOf('geneva')], undefined);
  expect(second).toEqual(first);
  expect(second.readings[0]?.written.data).toMatchObject({ name: 'Geneva' });
});

test('a changed file is read again, even if its size and modification time look the same', async () => {
  const file = path.join(folder, 'geneva.md');
  await writeFile(file, place('Geneva', 'Switzerland'));
  await utimes(file, 1_000_000, 1_000_000);
  await readAll([fileOf('geneva')], undefined);
  await writeFile(file, place('Vienna', 'Switzerland'));
  await utimes(file, 1_000_000, 1_000_000);
  const { readings } = await readAll([fileOf('geneva')], undefined);
  expect(readings[0]?.written.data).toMatchObject({ name: 'Vienna' });
});

test('other parsing code gets nothing from the cache', async () => {
  await writeFile(path.join(folder, 'geneva.md'), place('Geneva', 'Switzerland'));
  const before = await readAll([fileOf('geneva')], 'code-1');
  expect(ReadingShard.openAll(path.join(folder, 'cache'), 'code-2').size).toBe(0);
  const after = await readAll([fileOf('geneva')], 'code-2');
  expect(after.readings).toEqual(before.readings);
});

test('a truncated cache counts as empty', async () => {
  await writeFile(path.join(folder, 'geneva.md'), place('Geneva', 'Switzerland'));
  const before = await readAll([fileOf('geneva')], undefined);
  for (const length of [1, 100, -1]) {
    for (const shard of await readdir(path.join(folder, 'cache'))) {
      const file = path.join(folder, 'cache', shard);
      await writeFile(file, (await readFile(file)).subarray(0, length));
    }
    expect(await readAll([fileOf('geneva')], undefined)).toEqual(before);
  }
});

test('a shard that is written again gets a new file, because the last may be open here or elsewhere', async () => {
  const file = path.join(folder, 'geneva.md');
  const cache = path.join(folder, 'cache');
  await writeFile(file, place('Geneva', 'Switzerland'));
  const { readings } = await readAll([fileOf('geneva')], undefined);
  const before = await readdir(cache);
  const open = new ReadingCache(cache, 'code-1', pool);
  await writeFile(file, place('Vienna', 'Austria'));
  await readAll([fileOf('geneva')], undefined);
  const after = await readdir(cache);
  expect([before.length, after.length]).toEqual([1, 1]);
  expect(after).not.toEqual(before);
  await writeFile(file, place('Geneva', 'Switzerland'));
  expect((await open.readAll([fileOf('geneva')], undefined)).map(inFull)).toEqual(readings);
});

test('if two processes wrote a shard, the last one counts', async () => {
  const cache = path.join(folder, 'cache');
  await writeFile(path.join(folder, 'geneva.md'), place('Geneva', 'Switzerland'));
  const first = await readAll([fileOf('geneva')], undefined);
  const [name = ''] = await readdir(cache);
  const kept = await readFile(path.join(cache, name));
  for (let time = 0; time < 10; time++) {
    await writeFile(path.join(folder, 'geneva.md'), place(`Geneva ${time}`, 'Switzerland'));
    await readAll([fileOf('geneva')], undefined);
  }
  await writeFile(path.join(cache, name), kept);
  const reopened = ReadingShard.openAll(cache, 'code-1');
  expect(reopened.get('content/places/geneva.md')?.digest).not.toBe(first.digests[0]);
});

test('words can still be read after another process has replaced the shard', async () => {
  const files = [fileOf('geneva'), fileOf('vienna')];
  for (const { id, absolutePath } of files) await writeFile(absolutePath, place(id, 'Switzerland'));
  const before = await readAll(files, undefined);
  const slow = new ReadingCache(path.join(folder, 'cache'), 'code-1', pool);
  for (const { id, absolutePath } of files) await writeFile(absolutePath, place(`old ${id}`, 'Switzerland'));
  await readAll(files, undefined);
  await rm(path.join(folder, 'cache'), { recursive: true });
  for (const { id, absolutePath } of files) await writeFile(absolutePath, place(id, 'Switzerland'));
  expect((await slow.readAll(files, undefined)).map(inFull)).toEqual(before.readings);
});

test('reading many files on all cores gives the same result as one by one', async () => {
  const files = Array.from({ length: 450 }, (_, number) => fileOf(`place-${number}`));
  for (const { id, absolutePath } of files) await writeFile(absolutePath, place(id, 'Switzerland'));
  const together = await readAll(files, undefined);
  const names = together.readings.map(({ written }) => (written.data as { name: string } | undefined)?.name);
  expect(names).toEqual(files.map(({ id }) => id));
  expect((await readFromDisk.readAll(files, undefined)).map(inFull)).toEqual(together.readings);
});
