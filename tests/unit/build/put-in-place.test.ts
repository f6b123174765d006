import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putInPlace } from '../../../src/build/put-in-place.ts';

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

test('a new site takes the place of the last one, and nothing else is left', async () => {
  await write(out, 'last');
  await write(next, 'next');
  putInPlace(next, out);
  expect(await shown()).toBe('next');
  expect(await readdir(folder)).toEqual(['dist']);
});

test('a first site makes the folder it lies in', async () => {
  await write(next, 'next');
  out = path.join(folder, 'deep/er/dist');
  putInPlace(next, out);
  expect(await shown()).toBe('next');
});

test('when the new site cannot be put there, the last one comes back whole', async () => {
  await write(out, 'last');
  expect(() => putInPlace(next, out)).toThrow('ENOENT');
  expect(await shown()).toBe('last');
  expect(await readdir(folder)).toEqual(['dist']);
});

test('when there was none before, a failure leaves none', async () => {
  expect(() => putInPlace(next, out)).toThrow('ENOENT');
  expect(await readdir(folder)).toEqual([]);
});

test('what an earlier swap that was cut off has left is no obstacle', async () => {
  await write(`${out}.last`, 'older');
  await write(out, 'last');
  await write(next, 'next');
  putInPlace(next, out);
  expect(await shown()).toBe('next');
  expect(await readdir(folder)).toEqual(['dist']);
});

test('a swap that was cut off half-way has left the last site beside its place, and a failure brings it back', async () => {
  await write(`${out}.last`, 'last');
  expect(() => putInPlace(next, out)).toThrow('ENOENT');
  expect(await shown()).toBe('last');
  expect(await readdir(folder)).toEqual(['dist']);
});
