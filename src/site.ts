import { assembleSite, type Site, type SiteContent } from './content-model/site.ts';
import { contentReader } from './settings/content-folder.ts';

const sites = new WeakMap<SiteContent, Site>();

/** The site that pages show, with its drafts only in dev. */
export async function getSite(): Promise<Site> {
  const reader = await contentReader();
  const content = reader.shown ?? (await reader.check()).content;
  let site = sites.get(content);
  if (!site) {
    site = assembleSite(content, { withDrafts: import.meta.env.DEV });
    sites.set(content, site);
  }
  return site;
}
