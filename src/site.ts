import type { Site } from './content-model/site.ts';
import type { ShownContent } from './reading/content-reader.ts';
import { entryHistory } from './revision/entry-history.ts';
import { cacheFolder, contentFolder, contentReader } from './settings/content-folder.ts';
import { siteOfContent } from './settings/shown-site.ts';

const sites = new WeakMap<ShownContent, Site>();

/** The site that pages show, with its drafts only in dev. */
export async function getSite(): Promise<Site> {
  const reader = await contentReader();
  const content = reader.shown ?? (await reader.check()).content;
  const { history } = await entryHistory(contentFolder(), cacheFolder());
  let site = sites.get(content);
  if (!site) {
    site = siteOfContent(content, { withDrafts: import.meta.env.DEV, reader, history });
    sites.set(content, site);
  }
  return site;
}
