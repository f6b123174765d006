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
import { webManifest } from './web-manifest.ts';

export interface DistributionOptions {
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
  { readFile, articleHtml }: DistributionOptions,
): Map<string, () => string> {
  const files = new Map<string, () => string>();

  files.set('/feed.xml', () => atomFeed(site, siteFeed(site, articleHtml)));
  files.set('/feed.json', () => jsonFeed(site, siteFeed(site, articleHtml), '/feed.json'));
  files.set('/corrections/feed.xml', () => atomFeed(site, correctionsFeed(site)));
  for (const { id } of site.entries.people)
    files.set(feedPath('people', id), () => atomFeed(site, personFeed(site, id)));
  for (const { id } of site.entries.topics)
    files.set(feedPath('topics', id), () => atomFeed(site, topicFeed(site, id)));
  files.set('/calendar.ics', () => calendar(site));

  for (const collection of collections) {
    files.set(`/data/${collection}.json`, () => writeDataFile(collectionData(site, collection)));
    files.set(schemaPath(collection), () => json(recordSchema(site, collection)));
  }
  files.set('/data/statements.json', () => writeDataFile(statementData(site)));
  files.set(schemaPath('statements'), () => json(statementRecordSchema(site)));
  for (const name of tableNames) files.set(`/data/${name}.csv`, () => dataTable(site, name));
  files.set('/data/datapackage.json', () =>
    json(dataPackage(site, (path) => files.get(`/data/${path}`)?.() ?? '')),
  );

  for (const entry of site.entries.articles) {
    files.set(markdownPath(entry.id), () => articleMarkdown(site, entry, readFile(entry)));
    files.set(citationPaths.bibtex(entry.id), () => articleBibtex(site, entry));
    files.set(citationPaths.csl(entry.id), () => articleCsl(site, entry));
  }

  files.set('/robots.txt', () => robotsFile(site));
  files.set('/site.webmanifest', () => json(webManifest(site)));
  files.set('/_headers', () => headersFile(site));
  if (site.redirects.length > 0) files.set('/_redirects', () => redirectsFile(site));
  for (const redirect of site.redirects)
    files.set(`${redirect.from}index.html`, () => movedPage(site, redirect));
  return files;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
