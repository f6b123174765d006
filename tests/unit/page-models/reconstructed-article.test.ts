import { expect, test } from 'vitest';
import type { Entry } from '../../../src/content-model/entry.ts';
import type { Site } from '../../../src/content-model/site.ts';
import { asEdtf } from '../../../src/dates/edtf.ts';
import { articleMarkdown } from '../../../src/distribution/article-markdown.ts';
import { entryJsonLd } from '../../../src/distribution/json-ld.ts';
import { readEntryFile } from '../../../src/distribution/write-distribution.ts';
import { articlePage } from '../../../src/page-models/article-page.ts';
import { siteOf } from '../../support/test-sites.ts';

const id = '2033-01-21-mayors-meet';
const { site } = await siteOf('fixture');
const later: Site = { ...site, settings: { ...site.settings, reconstructed: asEdtf('2035-02') } };
const article = site.byId.articles.get(id) as Entry<'articles'>;

test('an article that was written later says when, and what its moment means, wherever it is read', () => {
  expect(articlePage(later, id).reconstructed).toBe('February 2035');
  expect(articleMarkdown(later, article, readEntryFile(article))).toContain(
    'Written in February 2035 from sources of the day, with what was known on 21 January 2033',
  );
  expect(entryJsonLd(later, article)).toMatchObject({
    datePublished: '2035-02',
    dateModified: '2035-02',
    temporalCoverage: '2033-01-21',
  });
});

test('an article that was written on its day says nothing of the kind', () => {
  expect(articlePage(site, id)).not.toHaveProperty('reconstructed');
  expect(entryJsonLd(site, article)).not.toHaveProperty('temporalCoverage');
});
