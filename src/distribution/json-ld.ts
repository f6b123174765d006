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
export function entryJsonLd(site: Site, entry: Entry): JsonLd | undefined {
  const url = site.url + entryPath(entry.collection, entry.id);
  if (entry.collection === 'articles') return articleJsonLd(site, entry as Entry<'articles'>, url);
  if (entry.collection === 'events') return eventJsonLd(site, entry as Entry<'events'>, url);
  if (entry.collection === 'people') return personJsonLd(site, entry as Entry<'people'>, url);
  if (entry.collection === 'documents') return documentJsonLd(site, entry as Entry<'documents'>, url);
  return undefined;
}

/** The words that an entry quotes, each with its speaker, its day and its permalink. */
export function quotationsJsonLd(site: Site, entry: Entry): JsonLd[] {
  return statementsIn(site, entry).map(({ text, speaker, on, lang, path }) => ({
    '@type': 'Quotation',
    text,
    creator: {
      '@type': speakerCollection(site, speaker) === 'people' ? 'Person' : 'Organization',
      name: speakerName(site, speaker),
    },
    dateCreated: dateOf(on),
    ...(lang !== 'en' && { inLanguage: lang }),
    url: site.url + path,
  }));
}

/** The site as a whole, how it is searched, and who stands behind it. */
export function siteJsonLd(site: Site): JsonLd[] {
  const publisher = { '@id': `${site.url}/#publisher` };
  const { contact, repository, pivotal_event } = site.settings;
  const event = site.byId.events.get(pivotal_event);
  const pivot = event && {
    '@type': 'Event',
    name: event.data.title,
    url: site.url + entryPath('events', event.id),
  };
  return [
    {
      '@type': 'WebSite',
      name: site.settings.name,
      description: site.settings.description,
      url: `${site.url}/`,
      inLanguage: site.language,
      license: site.settings.licence.url,
      publisher,
      ...(pivot && { about: pivot }),
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${site.url}/search/?q={words}` },
        'query-input': 'required name=words',
      },
    },
    {
      '@type': 'Organization',
      ...publisher,
      name: site.settings.name,
      url: `${site.url}/`,
      ...logoOf(site),
      publishingPrinciples: `${site.url}/about/`,
      correctionsPolicy: `${site.url}/about/#corrections-policy`,
      contactPoint: {
        '@type': 'ContactPoint',
        contactType: 'corrections',
        [contact.includes('@') ? 'email' : 'url']: contact,
      },
      ...(repository !== undefined && { sameAs: repository }),
    },
  ];
}

function logoOf({ url, identity }: Site): { logo?: string } {
  const logo = ['icon-512.png', 'favicon.svg'].find((file) => identity.has(file));
  return logo === undefined ? {} : { logo: `${url}/${logo}` };
}

/** The way from the top to a page. */
export function breadcrumbJsonLd(site: Site, steps: readonly { href: string; label: string }[]): JsonLd {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ href, label }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: site.url + href,
    })),
  };
}

/** The data as a whole, for search engines of data sets. */
export function datasetJsonLd(site: Site): JsonLd {
  return {
    '@type': 'Dataset',
    name: site.settings.name,
    description: site.settings.description,
    url: `${site.url}/data/`,
    license: site.settings.licence.url,
    creator: { '@type': 'Organization', name: site.settings.name },
    version: site.edition,
    temporalCoverage: `${site.settings.scope.from}/${site.settings.scope.to}`,
    isAccessibleForFree: true,
    distribution: [
      {
        '@type': 'DataDownload',
        encodingFormat: 'application/json',
        contentUrl: `${site.url}/data/datapackage.json`,
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

function articleJsonLd(site: Site, entry: Entry<'articles'>, url: string): JsonLd {
  const { data } = entry;
  return {
    '@type': articleTypes[data.kind],
    headline: data.title,
    description: data.summary,
    url,
    datePublished: site.settings.reconstructed ?? rfc3339(data.published),
    ...(site.settings.reconstructed !== undefined && { temporalCoverage: data.dateline.date }),
    dateModified: site.settings.reconstructed ?? rfc3339(data.updated ?? data.published),
    inLanguage: site.language,
    license: site.settings.licence.url,
    author: { '@type': 'Organization', name: data.author },
    publisher: { '@type': 'Organization', name: site.settings.name, ...logoOf(site) },
    ...(data.image !== undefined && { image: `${site.url}/pictures/${data.image.file}` }),
    dateline: labelOf(site, 'places', data.dateline.place),
    mentions: involvedIn(site, entry)
      .people.slice(0, 8)
      .map((id) => ({
        '@type': 'Person',
        name: labelOf(site, 'people', id),
        url: site.url + entryPath('people', id),
      })),
    ...(data.corrections !== undefined && {
      correction: data.corrections.map(({ note }) => note),
    }),
  };
}

function eventJsonLd(site: Site, entry: Entry<'events'>, url: string): JsonLd {
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
      url: site.url + entryPath('people', id),
    })),
  };
}

function documentJsonLd(site: Site, { data }: Entry<'documents'>, url: string): JsonLd {
  const { title, kind, date, published, by, to, provisions } = data;
  const who = (ids: readonly string[]) =>
    ids.map((id) => {
      const collection = speakerCollection(site, id);
      return {
        '@type': collection === 'people' ? 'Person' : 'Organization',
        name: speakerName(site, id),
        url: site.url + entryPath(collection, id),
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

function personJsonLd(site: Site, { id, data }: Entry<'people'>, url: string): JsonLd {
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
      url: site.url + entryPath('parties', data.party),
    },
  };
}
