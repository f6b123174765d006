import { feedPath } from '../content-model/addresses.ts';
import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { articleMarkdown, markdownPath } from './article-markdown.ts';
import { atomFeed } from './atom.ts';
import { citationFiles } from './citations/citation-files.ts';
import { dataFiles } from './data-files.ts';
import type { DistributionOptions } from './distribution-options.ts';
import { correctionsFeed, type EntryHtml, personFeed, siteFeed, topicFeed } from './feeds.ts';
import { headersFile, redirectsFile, robotsFile } from './hosting-files.ts';
import { calendar } from './icalendar.ts';
import { jsonFeed } from './json-feed.ts';
import { movedPage } from './moved-page.ts';
import { feedList, opmlPath } from './opml.ts';
import { webManifest } from './web-manifest.ts';

/**
 * Everything that a site publishes in addition to its pages, by site-absolute address: feeds, calendar, data, citations,
 * Markdown twins and what hosts read. Texts are made when they are asked for.
 */
export function distributedFiles(
  site: Site,
  { readFile, entryHtml }: DistributionOptions,
): Map<string, () => string> {
  const files = new Map<string, () => string>();
  // One article is in many feeds. An article and an event may share an id.
  const htmlOf = new Map<Entry, string>();
  const knownHtml: EntryHtml = (_, entry) => {
    const html = htmlOf.get(entry) ?? entryHtml(site, entry);
    htmlOf.set(entry, html);
    return html;
  };

  files.set('/feed.xml', () => atomFeed(site, siteFeed(site, knownHtml)));
  files.set('/feed.json', () => jsonFeed(site, siteFeed(site, knownHtml), '/feed.json'));
  files.set('/corrections/feed.xml', () => atomFeed(site, correctionsFeed(site)));
  for (const { id } of site.entries.people)
    files.set(feedPath('people', id), () => atomFeed(site, personFeed(site, id, knownHtml)));
  for (const { id } of site.entries.topics)
    files.set(feedPath('topics', id), () => atomFeed(site, topicFeed(site, id, knownHtml)));
  files.set(opmlPath, () => feedList(site));
  files.set('/calendar.ics', () => calendar(site));

  for (const [address, text] of dataFiles(site, { readFile, entryHtml: knownHtml })) files.set(address, text);

  for (const entry of site.entries.articles) {
    files.set(markdownPath(entry.id), () => articleMarkdown(site, entry, readFile(entry)));
  }
  for (const [address, text] of citationFiles(site)) files.set(address, text);

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
