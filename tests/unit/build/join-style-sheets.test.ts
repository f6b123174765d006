import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { joinStyleSheets } from '../../../src/build/join-style-sheets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'geneva-track-styles-'));
  for (const name of ['assets', 'a', 'b', 'c', 'pagefind']) mkdirSync(path.join(folder, name));
  write('assets/part.1.css', '@layer reset, tokens;@layer component{.part{color:red}}\n');
  write('assets/page.2.css', '@layer reset{a{b:c}}@layer component{.page{color:blue}}\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text);
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
const page = (...sheets: string[]) =>
  `<head><title>x</title>${sheets.map((sheet) => `<link rel="stylesheet" href="/assets/${sheet}">`).join('')}<link rel="icon" href="/x.svg"></head>`;
const sheetOf = (file: string) => /href="\/(assets\/[^"]+)"/.exec(read(file))?.[1] ?? '';

test('a page gets one sheet with its pieces in their order, the order of the layers said once and first', () => {
  write('a/index.html', page('part.1.css', 'page.2.css'));
  joinStyleSheets(folder);
  expect(read(sheetOf('a/index.html'))).toMatch(
    /^@layer reset[^;]+print;@layer component\{\.part\{color:red\}\}@layer reset\{a\{b:c\}\}@layer component\{\.page\{color:blue\}\}$/,
  );
  expect(read('a/index.html')).toMatch(
    /^<head><title>x<\/title><link rel="stylesheet" href="\/assets\/styles\.[0-9a-f]{16}\.css"><link rel="icon" href="\/x\.svg"><\/head>$/,
  );
  expect(readdirSync(path.join(folder, 'assets'))).toHaveLength(1);
});

test('pages of the same pieces share a sheet; others have their own; a page without styles stays as it is', () => {
  write('a/index.html', page('part.1.css', 'page.2.css'));
  write('b/index.html', page('part.1.css', 'page.2.css'));
  write('c/index.html', page('page.2.css'));
  write('moved.html', page());
  joinStyleSheets(folder);
  expect(sheetOf('a/index.html')).toBe(sheetOf('b/index.html'));
  expect(sheetOf('c/index.html')).not.toBe(sheetOf('a/index.html'));
  expect(existsSync(path.join(folder, sheetOf('c/index.html')))).toBe(true);
  expect(read('moved.html')).toBe(page());
});

test('a sheet that is not there stops the build', () => {
  write('a/index.html', page('gone.3.css'));
  expect(() => joinStyleSheets(folder)).toThrow(/gone\.3\.css/);
});
