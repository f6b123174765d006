import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findInstalledChromium } from '../../browser/installed-chromium.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tracker-'));
  await writeFile(join(folder, 'google-chrome'), '');
  await writeFile(join(folder, 'chromium'), '');
});

afterAll(() => rm(folder, { recursive: true }));

test('on Linux the programs on the PATH come first, Chromium before Chrome, none twice', () => {
  const path = ['/nowhere', folder, folder].join(delimiter);
  const found = findInstalledChromium('linux', { PATH: path });
  expect(found.slice(0, 2)).toEqual([join(folder, 'chromium'), join(folder, 'google-chrome')]);
  expect(new Set(found).size).toBe(found.length);
});

test('on Windows without any of the usual folders there is none', () => {
  expect(findInstalledChromium('win32', { PATH: folder })).toEqual([]);
});
