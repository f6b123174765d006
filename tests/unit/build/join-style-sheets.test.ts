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
import { JoinedStyleSheets } from '../../../src/build/join-style-sheets.ts';

let folder: string;
let sheets: JoinedStyleSheets;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tracker-styles-'));
  mkdirSync(path.join(folder, 'assets'));
  write('assets/part.1.css', '@layer reset, tokens;@layer component{.part{color:red}}\n');
  write('assets/page.2.css', '@layer reset{a{b:c}}@layer component{.page{color:blue}}\n');
  sheets = new JoinedStyleSheets(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text);
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
const page = (...names: string[]) =>
  `<head><title>x</title>${names.map((name) => `<link rel="stylesheet" href="/assets/${name}">`).join('')}<link rel="icon" href="/x.svg"></head>`;
const sheetOf = (html: string) => /href="\/(assets\/[^"]+)"/.exec(html)?.[1] ?? '';

test('a page gets one sheet with its pieces in order, after a single layer statement', () => {
  const joined = sheets.join(page('part.1.css', 'page.2.css'));
  sheets.removePieces();
  expect(read(sheetOf(joined))).toMatch(
    /^@layer reset[^;]+print;@layer component\{\.part\{color:red\}\}@layer reset\{a\{b:c\}\}@layer component\{\.page\{color:blue\}\}$/,
  );
  expect(joined).toMatch(
    /^<head><title>x<\/title><link rel="stylesheet" href="\/assets\/styles\.[0-9a-f]{16}\.css"><link rel="icon" href="\/x\.svg"><\/head>$/,
  );
  expect(readdirSync(path.join(folder, 'assets'))).toHaveLength(1);
});

test('pages of the same pieces share a sheet; others have their own; a page without styles stays as it is', () => {
  const both = sheets.join(page('part.1.css', 'page.2.css'));
  const one = sheets.join(page('page.2.css'));
  expect(sheets.join(page('part.1.css', 'page.2.css'))).toBe(both);
  expect(sheets.join(page())).toBe(page());
  sheets.removePieces();
  expect(sheetOf(one)).not.toBe(sheetOf(both));
  expect(existsSync(path.join(folder, sheetOf(one)))).toBe(true);
});

test('a missing sheet stops the build', () => {
  expect(() => sheets.join(page('gone.3.css'))).toThrow(/gone\.3\.css/);
});
