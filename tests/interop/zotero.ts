import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zoteroItem } from '../support/zotero-page.ts';
import type { Program } from './program.ts';

/** Where zotero/translation-server listens: it is no package of Debian. */
const server = process.env['ZOTERO_SERVER'];
/** Where that server finds the site. */
const address = process.env['ZOTERO_SITE'];

interface SavedItem {
  itemType: string;
  date?: string;
  creators: unknown[];
}

/** One page of each kind, saved by Zotero itself, is what our words for its rules say. */
export const zotero: Program = {
  name: 'Zotero (ZOTERO_SERVER and ZOTERO_SITE)',
  package: 'none: run github.com/zotero/translation-server, and the site with npm run preview',
  isThere: async () => server !== undefined && address !== undefined,
  read: async (site) => {
    const kinds = ['articles', 'events', 'people', 'documents', 'sources', 'topics', '[0-9]*/[0-9]*'];
    const pages = kinds.flatMap((kind) => globSync(`${kind}/*/index.html`, { cwd: site }).slice(0, 1));
    for (const page of pages) {
      const wanted = zoteroItem(readFileSync(join(site, page), 'utf8'));
      const answer = await fetch(`${server}/web`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: `${address}/${page.replace(/index\.html$/, '')}`,
      });
      const [saved] = (await answer.json()) as SavedItem[];
      const seen = [saved?.itemType, saved?.date, saved?.creators.length];
      if (String(seen) !== String([wanted.itemType, wanted.date, wanted.creators.length]))
        throw new Error(`${page}: ${seen}`);
    }
    return `${pages.length} kinds of pages`;
  },
};
