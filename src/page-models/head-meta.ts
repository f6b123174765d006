import { feedPath } from '../content-model/addresses.ts';
import type { Collection } from '../content-model/collections.ts';
import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { moment } from '../dates/edtf.ts';
import { markdownPath } from '../distribution/article-markdown.ts';
import { citationPaths } from '../distribution/citation.ts';
import { rfc3339 } from '../distribution/feeds.ts';
import {
  breadcrumbJsonLd,
  datasetJsonLd,
  entryJsonLd,
  type JsonLd,
  jsonLdText,
  quotationsJsonLd,
  siteJsonLd,
} from '../distribution/json-ld.ts';
import { cardPath, siteCardPath } from '../distribution/social-card.ts';
import { linkTo } from '../record/names.ts';
import { capitalised } from '../text/text.ts';

/** Metadata in the head of a page, apart from title, description and address. */
export interface HeadMeta {
  kind: 'website' | 'article' | 'profile';
  /** Site-absolute address of the picture that social networks show. */
  card: string;
  published?: string;
  updated?: string;
  /** Other formats of the page, and its feeds. */
  alternates: { href: string; type: string; title: string }[];
  /** JSON-LD, escaped so that it can be embedded as it is. */
  jsonLd?: string;
}

/** The head of an entry's page. */
export function entryHead(site: Site, collection: Collection, id: string): HeadMeta {
  const entry = site.byId[collection].get(id) as Entry | undefined;
  if (!entry) throw new RangeError(`There is no entry "${id}" in ${collection}`);
  const thing = entryJsonLd(site, entry);
  const things = [
    ...(thing ? [thing, breadcrumbJsonLd(site, [crumb(collection), linkTo(site, collection, id)])] : []),
    ...quotationsJsonLd(site, entry),
  ];
  return {
    kind: collection === 'articles' ? 'article' : collection === 'people' ? 'profile' : 'website',
    card: collection === 'articles' ? cardPath(site, id) : siteCardPath(site),
    ...(collection === 'articles' && articleTimes(entry as Entry<'articles'>)),
    alternates: alternatesOf(collection, id),
    ...(things.length > 0 && { jsonLd: jsonLdText(things) }),
  };
}

/** The head of the home page. */
export function homeHead(site: Site): HeadMeta {
  return { kind: 'website', card: siteCardPath(site), alternates: [], jsonLd: jsonLdText(siteJsonLd(site)) };
}

/** The head of the page about the data. */
export function dataHead(site: Site): HeadMeta {
  const alternates = [{ href: '/data/datapackage.json', type: 'application/json', title: 'Data package' }];
  return {
    kind: 'website',
    card: siteCardPath(site),
    alternates,
    jsonLd: jsonLdText([datasetJsonLd(site) as JsonLd]),
  };
}

function articleTimes({ data }: Entry<'articles'>): Pick<HeadMeta, 'published' | 'updated'> {
  const isLater = data.updated !== undefined && moment(data.updated).epoch > moment(data.published).epoch;
  return {
    published: rfc3339(data.published),
    ...(isLater && { updated: rfc3339(data.updated ?? data.published) }),
  };
}

function alternatesOf(collection: Collection, id: string): HeadMeta['alternates'] {
  if (collection === 'articles') {
    return [
      { href: markdownPath(id), type: 'text/markdown', title: 'This article as Markdown' },
      { href: citationPaths.bibtex(id), type: 'application/x-bibtex', title: 'Citation for BibTeX' },
    ];
  }
  if (collection !== 'people' && collection !== 'topics') return [];
  return [
    {
      href: feedPath(collection, id),
      type: 'application/atom+xml',
      title: collection === 'people' ? 'This person' : 'This topic',
    },
  ];
}

function crumb(collection: Collection): { href: string; label: string } {
  return { href: `/${collection}/`, label: capitalised(collection) };
}
