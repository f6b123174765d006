import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { pageAt, pagesOf, styleSheetsOf } from '../support/built-pages.ts';
import { testEveryPage } from '../support/every-page.ts';
import { unmarkedWordsOf } from '../support/language-of-parts.ts';
import { testPageAnchors } from '../support/page-anchors.ts';
import { testRecordPages } from '../support/record-pages.ts';
import { siteOf } from '../support/test-sites.ts';

const realSite = inject('realSite');
const { site } = await siteOf('real');

describe('each page', () => testEveryPage(realSite));
describe('the pages of the record', () => testRecordPages(realSite, site, { timelineChoices: 9 }));
testPageAnchors(realSite, 'content');

test('every word in other letters says what language it is', () => {
  expect(unmarkedWordsOf(realSite)).toEqual([]);
});

describe('HTML and blocking styles, compressed', () => {
  const sizeOf = (path: string) => {
    const html = pageAt(realSite, path);
    return [html, ...styleSheetsOf(realSite, html)].reduce(
      (sum, part) => sum + brotliCompressSync(part).length,
      0,
    );
  };
  const articles = pagesOf(realSite).filter((path) => /^\/articles\/[^/]+\/$/.test(path));

  test.each(['/', '/articles/', '/about/', '/corrections/', '/404.html'])(
    '%s stays within 13,000 bytes',
    (path) => {
      expect(sizeOf(path)).toBeLessThanOrEqual(13_000);
    },
  );

  test('every article stays within 13,000 bytes, and half of them within 9,000', () => {
    const sizes = articles.map((path) => ({ path, bytes: sizeOf(path) })).sort((a, b) => a.bytes - b.bytes);
    expect(sizes.filter(({ bytes }) => bytes > 13_000)).toEqual([]);
    expect(sizes[Math.floor(sizes.length / 2)]?.bytes).toBeLessThanOrEqual(9_000);
  });
});

test('the timeline has a mark in its style sheet for every choice', () => {
  const html = pageAt(realSite, '/timeline/');
  const css = styleSheetsOf(realSite, html).join('\n');
  const marks = [...html.matchAll(/<input type="radio"[^>]*\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(marks.length).toBeGreaterThan(8);
  expect(marks.filter((mark) => !css.includes(`:has(#${mark}:checked)`))).toEqual([]);
});

describe('HTML and blocking styles, compressed, stay within 13,000 bytes', () => {
  test.each([
    ['event', /^\/events\/[^/]+\/$/],
    ['day', /^\/\d{4}\/\d\d\/\d\d\/$/],
    ['person', /^\/people\/[^/]+\/$/],
    ['topic', /^\/topics\/([^/]+\/){0,2}$/],
    ['promise', /^\/promises\/([^/]+\/)?$/],
    ['document', /^\/documents\/([^/]+\/)?$/],
    ['source', /^\/sources\/([^/]+\/)?$/],
    ['ledger of sources', /^\/sources\/kind\/([^/]+\/){1,2}$/],
    ['timeline or disagreements', /^\/(timeline\/([^/]+\/)?|disagreements\/)$/],
    ['register of statements', /^\/statements\/([^/]+\/)?$/],
    ['month or year', /^\/\d{4}\/(\d\d\/)?$/],
    ['list', /^\/(events|people|parties|places)\/$/],
    ['party or place', /^\/(parties|places)\/[^/]+\/$/],
  ])('%s', (_kind, pattern) => {
    const sizes = pagesOf(realSite)
      .filter((path) => pattern.test(path))
      .map((path) => {
        const html = pageAt(realSite, path);
        const parts = [html, ...styleSheetsOf(realSite, html)];
        return { path, bytes: parts.reduce((sum, part) => sum + brotliCompressSync(part).length, 0) };
      });
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.filter(({ bytes }) => bytes > 13_000)).toEqual([]);
  });
});

describe('the share of characters in the main part that are links', () => {
  test.each([
    ['statements of a period', /^\/statements\/[^/]+\/$/, 20],
    ['the argument of a period', /^\/topics\/[^/]+\/[^/]+\/$/, 30],
    // With a list of its topics to jump to.
    ['the matrix of topics', /^\/topics\/$/, 25],
  ])('%s', (_kind, pattern, mostPercent) => {
    // A page of three lines is mostly the way to its neighbours.
    const shares = pagesOf(realSite)
      .filter((path) => pattern.test(path))
      .map((path) => ({ path, ...linkShareOf(pageAt(realSite, path)) }))
      .filter(({ characters }) => characters > 1500);
    expect(shares.length).toBeGreaterThan(0);
    expect(shares.filter(({ percent }) => percent > mostPercent)).toEqual([]);
  });
});

/** How much of the text in the main part of a page is in links. */
function linkShareOf(html: string): { characters: number; percent: number } {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const characters = lengthOf(main);
  const inLinks = [...main.matchAll(/<a\b[^>]*>[\s\S]*?<\/a>/g)].reduce(
    (sum, [link]) => sum + lengthOf(link),
    0,
  );
  return { characters, percent: Math.round((100 * inLinks) / characters) };
}

function lengthOf(html: string): number {
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/&[a-z#0-9]+;/g, 'x')
    .replace(/\s+/g, ' ')
    .trim().length;
}
