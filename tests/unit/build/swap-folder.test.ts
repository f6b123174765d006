import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { swapFolder } from '../../../src/build/swap-folder.ts';

let folder: string;
let next: string;
let out: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tracker-swap-'));
  next = path.join(folder, 'dist.next');
  out = path.join(folder, 'dist');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(site: string, text: string): Promise<void> {
  await mkdir(site);
  await writeFile(path.join(site, 'index.html'), text);
}

const shown = () => readFile(path.join(out, 'index.html'), 'utf8');

test('a new site replaces the last one, and nothing else is left', async () => {
  await write(out, 'last');
  await write(next, 'next');
  swapFolder(next, out);
  expect(await shown()).toBe('next');
  expect(await readdir(folder)).toEqual(['dist']);
});

test('a first site creates its parent folder', async () => {
  await write(next, 'next');
  out = path.join(folder, 'deep/er/dist');
  swapFolder(next, out);
  expect(await shown()).toBe('next');
});

test('if the new site cannot be put in place, the last one comes back complete', async () => {
  await write(out, 'last');
  expect(() => swapFolder(next, out)).toThrow('ENOENT');
  expect(await shown()).toBe('last');
  expect(await readdir(folder)).toEqual(['dist']);
});

test('if there was no site before, a failure leaves none', async () => {
  expect(() => swapFolder(next, out)).toThrow('ENOENT');
  expect(await readdir(folder)).toEqual([]);
});

test('leftovers of an interrupted swap do no harm', async () => {
  await write(`${out}.last`, 'older');
  await write(out, 'last');
  await write(next, 'next');
  swapFolder(next, out);
  expect(await shown()).toBe('next');
  expect(await readdir(folder)).toEqual(['dist']);
});

test('a failure brings back a site that an interrupted swap had set aside', async () => {
  await write(`${out}.last`, 'last');
  expect(() => swapFolder(next, out)).toThrow('ENOENT');
  expect(await shown()).toBe('last');
  expect(await readdir(folder)).toEqual(['dist']);
});
