import { getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Collection, collections, perCollection } from './content-model/collections.ts';
import type { StoredEntry } from './content-model/content-loader.ts';
import type { Entries, Entry } from './content-model/entry.ts';
import { readRedirects } from './content-model/redirects.ts';
import { assembleSite, type Site } from './content-model/site.ts';

let site: Promise<Site> | undefined;

/** The site, loaded once for a build; in dev, again after each change of content. */
export function getSite(): Promise<Site> {
  if (import.meta.env.DEV) return loadSite();
  site ??= loadSite();
  return site;
}

async function loadSite(): Promise<Site> {
  const entries = perCollection((): Entry[] => []);
  for (const collection of collections) entries[collection] = await loadCollection(collection);
  const contentDir = process.env['GENEVA_TRACK_CONTENT'] ?? 'content';
  const redirects = await readFile(path.resolve(contentDir, 'redirects.yaml'), 'utf8').catch(() => '');
  return assembleSite(entries as Entries, {
    ...readRedirects(redirects),
    withDrafts: import.meta.env.DEV,
  });
}

async function loadCollection(collection: Collection): Promise<Entry[]> {
  const found = await getCollection(collection);
  return found.map(({ id, data, rendered }) => ({
    collection,
    id,
    data,
    ...(rendered?.metadata?.['stored'] as StoredEntry),
  }));
}
