import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexBeside } from '../../../src/build/index-beside.ts';
import { writeRecords } from '../../../src/search/index/write-index.ts';
import type { SearchRecord } from '../../../src/search/search-record.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tracker-index-'));
});
afterAll(() => rm(folder, { recursive: true }));

const records: SearchRecord[] = [
  {
    kind: 'article',
    id: 'answer-is-due',
    url: '/articles/answer-is-due/',
    title: 'An answer is due',
    text: 'Washington will answer in writing',
    names: ['Лавров'],
    called: '',
    isKey: false,
    first: '2022-01-21',
    last: '2022-01-21',
    dateLabel: '21 January 2022',
    origin: '',
    language: 'en',
    people: ['sergey-lavrov'],
    about: [],
    parties: [],
    topics: ['written-response'],
  },
];

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
  await writeRecords(records, here);
  await indexBeside(records, beside, {});
  expect(await filesOf(beside)).toEqual(await filesOf(here));
});

test('what goes wrong in the other thread is thrown in this one', async () => {
  const file = path.join(folder, 'a-file');
  await writeFile(file, '');
  await expect(indexBeside(records, path.join(file, 'index'), {})).rejects.toThrow('ENOTDIR');
});
