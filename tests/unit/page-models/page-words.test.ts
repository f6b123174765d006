import { expect, test } from 'vitest';
import { pageWords } from '../../../src/page-models/page-words.ts';
import { siteFrame } from '../../../src/page-models/site-frame.ts';
import { hostileSite, siteOf } from '../../support/test-sites.ts';

const { site } = await siteOf('fixture');

test('a page says what the record holds in place of its placeholders', () => {
  const words = pageWords(site, 'about');
  const { articles, sources } = site.entries;
  expect(words?.leadHtml).toBe(
    'Geneva Track is a record of talks. It covers 1 January 2022 to 31 January 2022.',
  );
  expect(words?.html).toContain(`The record now holds ${articles.length} articles, `);
  expect(words?.html).toContain(` and ${sources.length} sources. It is as of 26 January 2022.`);
  expect(words?.html).toContain('Write to <a href="https://');
});

test('a heading keeps the id that its author gives it', () => {
  expect(pageWords(site, 'about')?.html).toContain('<h2 id="report-an-error">How to report an error</h2>');
});

test('a page cites sources as articles do', () => {
  const words = pageWords(site, 'home');
  expect(words?.leadHtml).toContain('href="#source-1"');
  expect(words?.sources.map(({ href }) => href)).toEqual(['/sources/tass-2022-01-21-lavrov/']);
});

test('a page that the content does not have says nothing', () => {
  expect(pageWords(site, 'feeds')).toBeUndefined();
});

test('the foot of each page links the pivotal day', () => {
  expect(siteFrame(site).footer).toEqual({
    before: 'Geneva Track is a record of the talks between Antony Blinken and Sergey Lavrov in Geneva on ',
    day: { href: '/2022/01/21/', label: '21 January 2022' },
    after: ', and of the diplomacy around them.',
  });
});

test('only icons that are there are named', () => {
  expect(siteFrame(site).icons.map(({ href }) => href)).toContain('/favicon.svg');
  expect(siteFrame(hostileSite()).icons).toEqual([]);
});
