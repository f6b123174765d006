import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexBeside } from '../../../src/build/index-beside.ts';
import { writeIndex } from '../../../src/search/index/write-index.ts';
import { indexEntry } from '../../support/index-entry.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tracker-index-'));
});
afterAll(() => rm(folder, { recursive: true }));

const entries = [indexEntry({ facets: { person: ['sergey-lavrov'], topic: ['written-response'] } })];

const filesOf = async (dir: string) =>
  Promise.all(
    (await readdir(dir, { recursive: true, withFileTypes: true }))
      .filter((item) => item.isFile())
      .map((item) => path.join(item.parentPath, item.name))
      .sort()
      .map(async (file) => [path.relative(dir, file), await readFile(file)] as const),
  );

test('an index from the other thread is the one that this thread would write', async () => {
  const [here, beside] = [path.join(folder, 'here'), path.join(folder, 'beside')];
  await writeIndex(entries, here);
  await indexBeside(entries, beside, {});
  expect(await filesOf(beside)).toEqual(await filesOf(here));
});

test('an error in the other thread is thrown in this one', async () => {
  const file = path.join(folder, 'a-file');
  await writeFile(file, '');
  await expect(indexBeside(entries, path.join(file, 'index'), {})).rejects.toThrow('ENOTDIR');
});
