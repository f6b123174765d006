import { expect, inject, test } from 'vitest';
import { pageAt } from '../support/built-pages.ts';
import { testRecordPages } from '../support/record-pages.ts';
import { siteOf } from '../support/test-sites.ts';

const fixtureSite = inject('fixtureSite');
const { site } = await siteOf('fixture');

testRecordPages(fixtureSite, site, { timelineChoices: 5 });

test('the day page and the person page carry the words of the day without a script', () => {
  for (const path of ['/2033/01/21/', '/people/pavel-dragov/']) {
    const html = pageAt(fixtureSite, path);
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json">)/);
    for (const { id, path: permalink } of site.statements.filter(
      ({ speaker, on }) => speaker === 'pavel-dragov' && on === '2033-01-21',
    )) {
      expect(html, `${path} lacks ${id}`).toContain(`href="${permalink}"`);
    }
  }
  expect(pageAt(fixtureSite, '/people/pavel-dragov/')).toContain('id="2033-01-21"');
});

test('words in another language say so', () => {
  const blockquote = /<blockquote lang="bg"><p>Разговорът беше полезен/;
  expect(pageAt(fixtureSite, '/people/pavel-dragov/')).toMatch(blockquote);
  expect(pageAt(fixtureSite, '/2033/01/21/')).toMatch(blockquote);
});
