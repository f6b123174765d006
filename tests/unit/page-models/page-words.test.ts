import { expect, test } from 'vitest';
import { pageWords } from '../../../src/page-models/page-words.ts';
import { siteFrame } from '../../../src/page-models/site-frame.ts';
import { hostileSite, siteOf } from '../../support/test-sites.ts';

const { site } = await siteOf('fixture');

test('placeholders of a page are filled in from the record', () => {
  const words = pageWords(site, 'about');
  const { articles, sources } = site.entries;
  expect(words?.leadHtml).toBe(
    'Bridge Track is a record of talks. It covers 1 January 2033 to 31 January 2033.',
  );
  expect(words?.html).toContain(`The record now holds ${articles.length} articles, `);
  expect(words?.html).toContain(` and ${sources.length} sources. It is as of 26 January 2033.`);
  expect(words?.html).toContain('Write to <a href="https://');
});

test('a heading keeps the id that its author gives it', () => {
  expect(pageWords(site, 'about')?.html).toContain('<h2 id="report-an-error">How to report an error</h2>');
});

test('a page cites sources as articles do', () => {
  const words = pageWords(site, 'home');
  expect(words?.leadHtml).toContain('href="#source-1"');
  expect(words?.sources.map(({ href }) => href)).toEqual(['/sources/vest-2033-01-21-dragov/']);
});

test('a page that the content does not have has no text', () => {
  expect(pageWords(site, 'feeds')).toBeUndefined();
});

test('the foot of each page links the pivotal day', () => {
  expect(siteFrame(site).footer).toEqual({
    before: 'Bridge Track is a record of the talks between Martin Calder and Pavel Dragov in Tilsey on ',
    day: { href: '/2033/01/21/', label: '21 January 2033' },
    after: ', and of the dispute around them.',
  });
});

test('only icons that exist are linked', () => {
  expect(siteFrame(site).icons.map(({ href }) => href)).toContain('/favicon.svg');
  expect(siteFrame(hostileSite()).icons).toEqual([]);
});
