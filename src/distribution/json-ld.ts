import { dateOf, entryPath } from '../content-model/addresses.ts';
import type { Entry } from '../content-model/entry.ts';
import type { articleKinds } from '../content-model/schemas/article.ts';
import type { Site } from '../content-model/site.ts';
import { statementsIn } from '../record/entry-statements.ts';
import { dateOfEvent } from '../record/events.ts';
import { involvedIn } from '../record/involved.ts';
import { labelOf, speakerCollection, speakerName } from '../record/names.ts';
import { officeOf } from '../record/roles.ts';
import { rfc3339 } from './feeds.ts';
import { publication } from './publication.ts';

/** Linked data of one thing, as schema.org names it. */
export type JsonLd = { '@type': string } & Record<string, unknown>;

const articleTypes: Readonly<Record<(typeof articleKinds)[number], string>> = {
  report: 'ReportageNewsArticle',
  brief: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  explainer: 'BackgroundNewsArticle',
  background: 'BackgroundNewsArticle',
};

/** What search engines are told of an entry's page; undefined where schema.org has no fitting word. */
export function entryJsonLd(site: Site, entry: Entry, siteUrl: string): JsonLd | undefined {
  const url = siteUrl + entryPath(entry.collection, entry.id);
  if (entry.collection === 'articles') return articleJsonLd(site, entry as Entry<'articles'>, url, siteUrl);
  if (entry.collection === 'events') return eventJsonLd(site, entry as Entry<'events'>, url, siteUrl);
  if (entry.collection === 'people') return personJsonLd(site, entry as Entry<'people'>, url, siteUrl);
  if (entry.collection === 'documents')
    return documentJsonLd(site, entry as Entry<'documents'>, url, siteUrl);
  return undefined;
}

/** The words that an entry quotes, each with its speaker, its day and its permalink. */
export function quotationsJsonLd(site: Site, entry: Entry, siteUrl: string): JsonLd[] {
  return statementsIn(site, entry).map(({ text, speaker, on, lang, path }) => ({
    '@type': 'Quotation',
    text,
    creator: {
      '@type': speakerCollection(site, speaker) === 'people' ? 'Person' : 'Organization',
      name: speakerName(site, speaker),
    },
    dateCreated: dateOf(on),
    ...(lang !== 'en' && { inLanguage: lang }),
    url: siteUrl + path,
  }));
}

/** The site as a whole, how it is searched, and who stands behind it. */
export function siteJsonLd(siteUrl: string): JsonLd[] {
  const publisher = { '@id': `${siteUrl}/#publisher` };
  return [
    {
      '@type': 'WebSite',
      name: publication.name,
      description: publication.description,
      url: `${siteUrl}/`,
      inLanguage: publication.language,
      license: publication.licence.url,
      publisher,
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${siteUrl}/search/?q={words}` },
        'query-input': 'required name=words',
      },
    },
    {
      '@type': 'Organization',
      ...publisher,
      name: publication.name,
      url: `${siteUrl}/`,
      logo: `${siteUrl}/icon-512.png`,
      publishingPrinciples: `${siteUrl}/about/`,
      correctionsPolicy: `${siteUrl}/about/#corrections-policy`,
    },
  ];
}

/** The way from the top to a page. */
export function breadcrumbJsonLd(steps: readonly { href: string; label: string }[], siteUrl: string): JsonLd {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ href, label }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: siteUrl + href,
    })),
  };
}

/** The data as a whole, for search engines of data sets. */
export function datasetJsonLd(site: Site, siteUrl: string): JsonLd {
  return {
    '@type': 'Dataset',
    name: publication.name,
    description: publication.description,
    url: `${siteUrl}/data/`,
    license: publication.licence.url,
    creator: { '@type': 'Organization', name: publication.name },
    version: site.edition,
    isAccessibleForFree: true,
    distribution: [
      {
        '@type': 'DataDownload',
        encodingFormat: 'application/json',
        contentUrl: `${siteUrl}/data/datapackage.json`,
      },
    ],
  };
}

/** JSON-LD as the text of a `script` element: no `<` is left that could end it, whatever a title says. */
export function jsonLdText(things: readonly JsonLd[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things })
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function articleJsonLd(site: Site, entry: Entry<'articles'>, url: string, siteUrl: string): JsonLd {
  const { data } = entry;
  return {
    '@type': articleTypes[data.kind],
    headline: data.title,
    description: data.summary,
    url,
    datePublished: rfc3339(data.published),
    dateModified: rfc3339(data.updated ?? data.published),
    inLanguage: publication.language,
    license: publication.licence.url,
    author: { '@type': 'Organization', name: data.author },
    publisher: { '@type': 'Organization', name: publication.name, logo: `${siteUrl}/icon-512.png` },
    ...(data.image !== undefined && { image: `${siteUrl}/pictures/${data.image.file}` }),
    dateline: labelOf(site, 'places', data.dateline.place),
    mentions: involvedIn(site, entry)
      .people.slice(0, 8)
      .map((id) => ({
        '@type': 'Person',
        name: labelOf(site, 'people', id),
        url: siteUrl + entryPath('people', id),
      })),
    ...(data.corrections !== undefined && {
      correction: data.corrections.map(({ note }) => note),
    }),
  };
}

function eventJsonLd(site: Site, entry: Entry<'events'>, url: string, siteUrl: string): JsonLd {
  const { data } = entry;
  const place = data.place === undefined ? undefined : site.byId.places.get(data.place)?.data;
  return {
    '@type': 'Event',
    name: data.title,
    url,
    startDate: data.start === undefined ? dateOfEvent(entry) : rfc3339(data.start),
    ...(data.end !== undefined && { endDate: rfc3339(data.end) }),
    ...(data.outcome !== undefined && { description: data.outcome }),
    ...(place !== undefined && {
      location: {
        '@type': 'Place',
        name: place.name,
        ...(place.country !== undefined && { address: place.country }),
        ...(place.coordinates !== undefined && {
          geo: {
            '@type': 'GeoCoordinates',
            latitude: place.coordinates[0],
            longitude: place.coordinates[1],
          },
        }),
      },
    }),
    attendee: (data.people ?? []).map((id) => ({
      '@type': 'Person',
      name: labelOf(site, 'people', id),
      url: siteUrl + entryPath('people', id),
    })),
  };
}

function documentJsonLd(site: Site, { data }: Entry<'documents'>, url: string, siteUrl: string): JsonLd {
  const { title, kind, date, published, by, to, provisions } = data;
  const who = (ids: readonly string[]) =>
    ids.map((id) => {
      const collection = speakerCollection(site, id);
      return {
        '@type': collection === 'people' ? 'Person' : 'Organization',
        name: speakerName(site, id),
        url: siteUrl + entryPath(collection, id),
      };
    });
  const topics = [...new Set((provisions ?? []).flatMap(({ topics }) => topics ?? []))];
  return {
    '@type': 'CreativeWork',
    name: title,
    genre: kind,
    url,
    dateCreated: dateOf(date),
    ...(published !== undefined && { datePublished: dateOf(published) }),
    ...(by !== undefined && { author: who(by) }),
    ...(to !== undefined && { recipient: who(to) }),
    ...(topics.length > 0 && { about: topics.map((id) => labelOf(site, 'topics', id)) }),
  };
}

function personJsonLd(site: Site, { id, data }: Entry<'people'>, url: string, siteUrl: string): JsonLd {
  const office = officeOf(site, id);
  return {
    '@type': 'Person',
    name: data.name,
    url,
    ...(data.native_name !== undefined && { alternateName: data.native_name }),
    ...(office !== undefined && { jobTitle: office }),
    affiliation: {
      '@type': 'Organization',
      name: labelOf(site, 'parties', data.party),
      url: siteUrl + entryPath('parties', data.party),
    },
  };
}
