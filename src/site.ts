import { assembleSite, type Site } from './content-model/site.ts';
import type { ShownContent } from './reading/content-reader.ts';
import { contentReader } from './settings/content-folder.ts';

const sites = new WeakMap<ShownContent, Site>();

/** The site that pages show, with its drafts only in dev. */
export async function getSite(): Promise<Site> {
  const reader = await contentReader();
  const content = reader.shown ?? (await reader.check()).content;
  let site = sites.get(content);
  if (!site) {
    site = assembleSite(content.entries, { redirects: content.redirects, withDrafts: import.meta.env.DEV });
    sites.set(content, site);
  }
  return site;
}
