import { feedPath, schemaPath } from '../content-model/addresses.ts';
import { collections } from '../content-model/collections.ts';
import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { articleMarkdown, markdownPath } from './article-markdown.ts';
import { atomFeed } from './atom.ts';
import { articleBibtex, articleCsl, citationPaths } from './citation.ts';
import { dataPackage } from './data-package.ts';
import { collectionData, statementData, writeDataFile } from './data-records.ts';
import { dataTable, tableNames } from './data-tables.ts';
import { type ArticleHtml, correctionsFeed, personFeed, siteFeed, topicFeed } from './feeds.ts';
import { headersFile, redirectsFile, robotsFile } from './hosting-files.ts';
import { calendar } from './icalendar.ts';
import { jsonFeed } from './json-feed.ts';
import { movedPage } from './moved-page.ts';
import { recordSchema, statementRecordSchema } from './record-schema.ts';

export interface DistributionOptions {
  /** Where the site will be served, without a slash at its end. */
  siteUrl: string;
  /** An article's file as its author wrote it. */
  readFile: (entry: Entry<'articles'>) => string;
  articleHtml: ArticleHtml;
}

/**
 * Everything that a site gives out besides its pages, by site-absolute address: feeds, calendar, data, citations,
 * Markdown twins and what hosts read. Texts are made when they are asked for.
 */
export function distributedFiles(
  site: Site,
  { siteUrl, readFile, articleHtml }: DistributionOptions,
): Map<string, () => string> {
  const files = new Map<string, () => string>();

  files.set('/feed.xml', () => atomFeed(siteFeed(site, siteUrl, articleHtml), siteUrl));
  files.set('/feed.json', () => jsonFeed(siteFeed(site, siteUrl, articleHtml), siteUrl, '/feed.json'));
  files.set('/corrections/feed.xml', () => atomFeed(correctionsFeed(site, siteUrl), siteUrl));
  for (const { id } of site.entries.people)
    files.set(feedPath('people', id), () => atomFeed(personFeed(site, id, siteUrl), siteUrl));
  for (const { id } of site.entries.topics)
    files.set(feedPath('topics', id), () => atomFeed(topicFeed(site, id, siteUrl), siteUrl));
  files.set('/calendar.ics', () => calendar(site, siteUrl));

  for (const collection of collections) {
    files.set(`/data/${collection}.json`, () => writeDataFile(collectionData(site, collection, siteUrl)));
    files.set(schemaPath(collection), () => json(recordSchema(collection, siteUrl)));
  }
  files.set('/data/statements.json', () => writeDataFile(statementData(site, siteUrl)));
  files.set(schemaPath('statements'), () => json(statementRecordSchema(siteUrl)));
  for (const name of tableNames) files.set(`/data/${name}.csv`, () => dataTable(site, name, siteUrl));
  files.set('/data/datapackage.json', () =>
    json(dataPackage(site, siteUrl, (path) => files.get(`/data/${path}`)?.() ?? '')),
  );

  for (const entry of site.entries.articles) {
    files.set(markdownPath(entry.id), () => articleMarkdown(site, entry, readFile(entry), siteUrl));
    files.set(citationPaths.bibtex(entry.id), () => articleBibtex(entry, siteUrl));
    files.set(citationPaths.csl(entry.id), () => articleCsl(entry, siteUrl));
  }

  files.set('/robots.txt', () => robotsFile(siteUrl));
  files.set('/_headers', headersFile);
  if (site.redirects.length > 0) files.set('/_redirects', () => redirectsFile(site.redirects));
  for (const redirect of site.redirects)
    files.set(`${redirect.from}index.html`, () => movedPage(redirect, siteUrl));
  return files;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
