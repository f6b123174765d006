import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { distributedFiles } from './distributed-files.ts';
import { sitemapFiles } from './sitemap.ts';

export interface DistributionPlaces {
  siteUrl: string;
  contentDir: string;
  /** A built site: its pages are there already. */
  outDir: string;
}

/** Writes what a site gives out besides its pages into a built site, and the sitemap of its pages. */
export function writeDistribution(site: Site, { siteUrl, contentDir, outDir }: DistributionPlaces): void {
  const folders = new Set<string>();
  const write = (address: string, text: string) => {
    const file = path.join(outDir, ...address.split('/'));
    const folder = path.dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, text);
  };
  const files = distributedFiles(site, { siteUrl, readFile: (entry) => readEntryFile(entry, contentDir) });
  for (const [address, text] of files) write(address, text());
  for (const [address, text] of sitemapFiles(site, pagesIn(outDir), siteUrl)) write(address, text);
}

/** An entry's file as its author wrote it. */
export function readEntryFile({ file }: Pick<Entry, 'file'>, contentDir: string): string {
  return readFileSync(path.join(contentDir, ...file.split('/').slice(1)), 'utf8');
}

/** Addresses of the pages of a built site. */
function pagesIn(outDir: string): string[] {
  return readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && item.name === 'index.html')
    .map((item) => {
      const folder = path.relative(outDir, item.parentPath).split(path.sep).join('/');
      return folder === '' ? '/' : `/${folder}/`;
    });
}
