import { readFileSync } from 'node:fs';
import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { distributedFiles } from './distributed-files.ts';
import type { DistributionOptions } from './distribution-options.ts';
import { servedFiles } from './served-files.ts';
import { sitemapFiles } from './sitemap.ts';

export interface DistributionPlaces extends Omit<DistributionOptions, 'readFile'> {
  contentDir: string;
}

/** A site that is being made. */
export interface SiteInMaking {
  /** Site-absolute addresses of its pages: they are there already. */
  readonly pages: readonly string[];
  /** Writes a file to its site-absolute address. */
  write(address: string, content: string | Uint8Array): void;
}

/** Writes what a site gives out besides its pages, the files of its content that are served, and the sitemap of its pages. */
export function writeDistribution(
  site: Site,
  next: SiteInMaking,
  { contentDir, ...options }: DistributionPlaces,
): void {
  const { pages } = next;
  const files = distributedFiles(site, { ...options, readFile: readEntryFile });
  for (const [address, file] of servedFiles(contentDir)) next.write(address, readFileSync(file));
  for (const [address, text] of files) next.write(address, text());
  for (const [address, text] of sitemapFiles(site, pages)) next.write(address, text);
}

/** An entry's file as its author wrote it. */
export function readEntryFile({ file }: Pick<Entry, 'file'>): string {
  return readFileSync(file, 'utf8');
}
