import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { collections } from '../../src/content-model/collections.ts';
import { edtf, readNamedDate } from '../../src/dates/edtf.ts';
import { standingAt } from '../../src/record/as-of.ts';
import { recordedDays, recordedMonths, recordedYears } from '../../src/record/days.ts';
import { builtSite } from '../support/built-site.ts';
import { siteOf } from '../support/test-sites.ts';
import { pageAt, pagesOf, styleSheetsOf } from './built-pages.ts';

const fixtureSite = inject('fixtureSite');
const realSite = await builtSite('real');
const { site } = await siteOf('fixture');
const { site: real } = await siteOf('real');

describe.each([
  ['fixture', fixtureSite, site],
  ['real', realSite, real],
] as const)('the %s site', (_name, folder, record) => {
  test('has a page for every entry of all nine collections, and for every day, month and year on record', () => {
    const expected = [
      ...collections.flatMap((collection) =>
        record.entries[collection].map(({ id }) => `/${collection}/${id}/`),
      ),
      ...[...recordedDays(record), ...recordedMonths(record), ...recordedYears(record)].map(
        (date) => `/${date.replaceAll('-', '/')}/`,
      ),
      ...['events', 'people', 'parties', 'places', 'documents', 'topics', 'promises', 'sources'].map(
        (list) => `/${list}/`,
      ),
      '/timeline/',
      '/statements/',
      '/disagreements/',
    ];
    expect(expected.filter((path) => !existsSync(join(folder, path, 'index.html')))).toEqual([]);
  });

  test('every permalink of a statement is an anchor on the page of its entry', () => {
    const missing = record.statements.filter(
      ({ entry, anchor }) => !pageAt(folder, `/${entry.collection}/${entry.id}/`).includes(`id="${anchor}"`),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  test('what a day page says of where things stood names no later day, but for what was due', () => {
    const leaks = recordedDays(record).flatMap((day) => {
      const html = pageAt(folder, `/${day.replaceAll('-', '/')}/`);
      const sections = [
        ...html.matchAll(
          /<section[^>]*data-standing[\s\S]*?(?=<section class="standing-positions|<nav class="next-and-before|<footer)/g,
        ),
      ];
      expect(sections.length).toBeGreaterThan(0);
      const due = new Set<string>(
        standingAt(record, day).promises.flatMap(({ promise }) => {
          const { first, last } = edtf(promise.data.due);
          return [first, last];
        }),
      );
      const text = sections.map(([section]) => section).join(' ');
      const written = [...text.matchAll(/\d{1,2} [A-Z][a-z]+ \d{4}/g)].map(
        ([date]) => readNamedDate(date) ?? '',
      );
      return written.filter((other) => other > day && !due.has(other)).map((other) => `${day}: ${other}`);
    });
    expect(leaks).toEqual([]);
  });
});

test('the day page and the person page carry the words of the day without a script', () => {
  for (const path of ['/2022/01/21/', '/people/sergey-lavrov/']) {
    const html = pageAt(fixtureSite, path);
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json">)/);
    for (const { id, path: permalink } of site.statements.filter(
      ({ speaker, on }) => speaker === 'sergey-lavrov' && on === '2022-01-21',
    )) {
      expect(html, `${path} lacks ${id}`).toContain(`href="${permalink}"`);
    }
  }
  expect(pageAt(fixtureSite, '/people/sergey-lavrov/')).toContain('id="2022-01-21"');
});

test('words in another language say so', () => {
  const blockquote = /<blockquote lang="ru"><p>Это была полезная беседа/;
  expect(pageAt(fixtureSite, '/people/sergey-lavrov/')).toMatch(blockquote);
  // On the day they come after the first statements of their event, as a line.
  expect(pageAt(fixtureSite, '/2022/01/21/')).toMatch(/<a [^>]*lang="ru">“Это была полезная беседа/);
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
    ['the matrix of topics', /^\/topics\/$/, 20],
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
