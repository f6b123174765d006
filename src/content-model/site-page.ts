import * as z from 'zod';
import type { WrittenEntry } from './entry.ts';
import { text } from './schemas/fields.ts';

/** Pages whose text is specific to one tracker, each a file of `content/pages/`; a site must have the first two. */
export const pageIds = ['home', 'about', 'articles', 'data', 'feeds', 'pictures', 'search'] as const;

export type PageId = (typeof pageIds)[number];

export const neededPages = ['home', 'about'] as const satisfies PageId[];

export const pageSchema = z
  .strictObject({
    title: text('ownTitle', 140).describe('Heading of the page'),
    description: text('ownWords', 300).describe(
      'What is found here, in one sentence, for search engines and previews',
    ),
  })
  .describe(
    `Words of a page that are particular to this tracker: ${pageIds.join(', ')}. The body comes first on the page; on home and about it is the page.`,
  );

export type PageFields = z.output<typeof pageSchema>;

/** A file of `content/pages/`. Its front matter may break its schema. */
export interface WrittenPage extends Omit<WrittenEntry, 'collection' | 'fields'> {
  collection: 'pages';
  id: PageId;
  fields: Partial<PageFields>;
}

/** A page whose front matter its schema has accepted. */
export interface SitePage extends WrittenPage {
  data: PageFields;
}

/** Placeholders in a page, which the build replaces with facts from the site: `{counts}`. */
export const placeholders = ['counts', 'edition', 'scope', 'contact', 'name'] as const;

export type Placeholder = (typeof placeholders)[number];

/** Matches anything that looks like a placeholder, and captures its name. */
export const placeholderPattern = /\{([a-z_]+)\}/g;

/** Headings that the engine's own pages link to. */
export const neededHeadings: Partial<Record<PageId, readonly string[]>> = {
  about: ['report-an-error', 'corrections-policy'],
};
