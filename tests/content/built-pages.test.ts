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

describe('HTML and blocking styles, compressed, stay within 13,000 bytes', () => {
  test.each([
    ['event', /^\/events\/[^/]+\/$/],
    ['day', /^\/\d{4}\/\d\d\/\d\d\/$/],
    ['person', /^\/people\/[^/]+\/$/],
    ['topic', /^\/topics\/([^/]+\/)?$/],
    ['promise', /^\/promises\/([^/]+\/)?$/],
    ['document', /^\/documents\/([^/]+\/)?$/],
    ['source', /^\/sources\/([^/]+\/)?$/],
    ['timeline or disagreements', /^\/(timeline|disagreements)\/$/],
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
