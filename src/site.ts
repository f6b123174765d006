import { desk } from './build/content-folder.ts';
import type { Content } from './content-model/content.ts';
import { assembleSite, type Site } from './content-model/site.ts';

const sites = new WeakMap<Content, Site>();

/** The site that pages show: the last content without errors, with its drafts only in dev. */
export async function getSite(): Promise<Site> {
  const reader = await desk();
  const content = reader.lastGood ?? (await reader.check()).content;
  let site = sites.get(content);
  if (!site) {
    site = assembleSite(content.entries, { redirects: content.redirects, withDrafts: import.meta.env.DEV });
    sites.set(content, site);
  }
  return site;
}
