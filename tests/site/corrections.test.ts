import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { collections } from '../../src/content-model/collections.ts';
import { allCorrections } from '../../src/record/corrections.ts';
import { siteOf } from '../support/test-sites.ts';

const folder = inject('fixtureSite');
const { site } = await siteOf('fixture');
const corrections = allCorrections(site);

function pageAt(path: string): string {
  return readFileSync(join(folder, path, 'index.html'), 'utf8');
}

test('an entry of every kind has been corrected in the fixture', () => {
  expect([...new Set(corrections.map(({ collection }) => collection))]).toEqual([...collections]);
});

test.each(corrections)(
  'what was changed in $collection/$id is told on its page',
  ({ collection, id, anchor, on, note }) => {
    const item = new RegExp(`<li id="${anchor}">.*?</li>`, 's').exec(pageAt(`${collection}/${id}`))?.[0];
    expect(item).toContain(`<time datetime="${on}">`);
    expect(item).toContain(note);
  },
);

test('every correction stands in the list, with a link to its place, the latest day first', () => {
  const list = pageAt('corrections');
  for (const { collection, id, anchor, note } of corrections) {
    expect(list).toContain(`href="/${collection}/${id}/#${anchor}"`);
    expect(list).toContain(note);
  }
  const days = [...list.matchAll(/<h2 id="on-([\d-]+)"/g)].map(([, day]) => day);
  expect(days).toEqual([...days].sort().reverse());
  expect(new Set(days).size).toBe(days.length);
});

test('an article says why it rests on few sources', () => {
  const article = pageAt('articles/2033-01-26-answer');
  expect(article).toContain('Only one newspaper reported the paper that day.');
  expect(pageAt('articles/2033-01-21-mayors-meet')).not.toContain('Only one newspaper');
});
