import { feedPath } from '../content-model/addresses.ts';
import type { Collection } from '../content-model/collections.ts';
import { type Entry, isOf } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import type { Day } from '../dates/calendar.ts';
import { moment } from '../dates/edtf.ts';
import { rfc3339 } from '../dates/rfc3339.ts';
import { markdownPath } from '../distribution/article-markdown.ts';
import { citationFilesOf, hasCitationFiles } from '../distribution/citations/citation-files.ts';
import {
  type CitedWork,
  citedDate,
  citedDay,
  citedEntry,
  citedPage,
} from '../distribution/citations/cited-work.ts';
import { contextObject } from '../distribution/citations/context-object.ts';
import { datasetJsonLd } from '../distribution/dataset-json-ld.ts';
import {
  breadcrumbJsonLd,
  entryJsonLd,
  type JsonLd,
  jsonLdText,
  quotationsJsonLd,
  siteJsonLd,
} from '../distribution/json-ld.ts';
import { type Card, cardOf, siteCardOf } from '../distribution/social-card.ts';
import { type EntryLink, linkTo } from '../record/names.ts';
import { capitalised } from '../text/text.ts';
import type { Alternate } from './followed-feeds.ts';

/** Metadata in the head of a page, apart from title, description and address. */
export interface HeadMeta {
  kind: 'website' | 'article' | 'profile';
  /** The picture that social networks show. */
  card: Card;
  published?: string;
  updated?: string;
  /** Other formats of the page, and its feeds. */
  alternates: Alternate[];
  /** What previews read, and reference managers without the ContextObject: Zotero's type of the work, and its date. */
  dublinCore: { name: 'dcterms.type' | 'dcterms.date'; content: string }[];
  /** The page as a work to cite, for the span that reference managers look for. */
  contextObject: string;
  /** JSON-LD, escaped so that it can be embedded as it is. */
  jsonLd?: string;
}

/** The head of an entry's page. */
export function entryHead(site: Site, collection: Collection, id: string): HeadMeta {
  const entry = site.byId[collection].get(id) as Entry | undefined;
  if (!entry) throw new RangeError(`There is no entry "${id}" in ${collection}`);
  const thing = entryJsonLd(site, entry);
  return {
    ...headOf(site, citedEntry(site, entry), [
      ...(thing ? [thing] : []),
      breadcrumbJsonLd(site, [crumb(collection), linkTo(site, collection, id)]),
      ...quotationsJsonLd(site, entry),
    ]),
    kind: collection === 'articles' ? 'article' : collection === 'people' ? 'profile' : 'website',
    ...(isOf('articles', entry) && { card: cardOf(site, entry), ...articleTimes(entry) }),
    alternates: alternatesOf(site, entry),
  };
}

/** The head of a day's page. */
export function dayHead(site: Site, day: Day): HeadMeta {
  return headOf(site, citedDay(site, day), []);
}

/** The head of the home page. */
export function homeHead(site: Site): HeadMeta {
  return headOf(site, citedPage(site, { title: site.settings.name, path: '/' }), siteJsonLd(site));
}

/** The head of the page about the data. */
export function dataHead(site: Site, title: string): HeadMeta {
  return {
    ...headOf(site, citedPage(site, { title, path: '/data/' }), [datasetJsonLd(site)]),
    alternates: [{ href: '/data/datapackage.json', type: 'application/json', title: 'Data package' }],
  };
}

/** The head of any other page. */
export function pageHead(
  site: Site,
  { title, path, breadcrumb = [] }: { title: string; path: string; breadcrumb?: EntryLink[] | undefined },
): HeadMeta {
  const way = [...breadcrumb, { href: path, label: title }];
  return headOf(
    site,
    citedPage(site, { title, path }),
    breadcrumb.length > 0 ? [breadcrumbJsonLd(site, way)] : [],
  );
}

function headOf(site: Site, work: CitedWork, things: readonly JsonLd[]): HeadMeta {
  const date = citedDate(work);
  return {
    kind: 'website',
    card: siteCardOf(site),
    alternates: [],
    dublinCore: [
      ...(work.type === 'newspaper article'
        ? [{ name: 'dcterms.type' as const, content: 'newspaperArticle' }]
        : []),
      ...(date === undefined ? [] : [{ name: 'dcterms.date' as const, content: date }]),
    ],
    contextObject: contextObject(work),
    ...(things.length > 0 && { jsonLd: jsonLdText(things) }),
  };
}

function articleTimes({ data }: Entry<'articles'>): Pick<HeadMeta, 'published' | 'updated'> {
  const isLater = data.updated !== undefined && moment(data.updated).epoch > moment(data.published).epoch;
  return {
    published: rfc3339(data.published),
    ...(isLater && { updated: rfc3339(data.updated ?? data.published) }),
  };
}

function alternatesOf(site: Site, entry: Entry): Alternate[] {
  const { collection, id } = entry;
  const [ris] = hasCitationFiles(site, entry) ? citationFilesOf(entry) : [];
  return [
    ...(collection === 'articles'
      ? [{ href: markdownPath(id), type: 'text/markdown', title: 'This article as Markdown' }]
      : []),
    ...(ris ? [{ href: ris.href, type: ris.type, title: `Citation (${ris.label})` }] : []),
    ...(collection === 'people' || collection === 'topics'
      ? [
          {
            href: feedPath(collection, id),
            type: 'application/atom+xml',
            title: collection === 'people' ? 'This person' : 'This topic',
          },
        ]
      : []),
  ];
}

function crumb(collection: Collection): EntryLink {
  return { href: `/${collection}/`, label: capitalised(collection) };
}
