import { dateOf, entryPath } from '../content-model/addresses.ts';
import { type Entry, isOf } from '../content-model/entry.ts';
import type { articleKinds } from '../content-model/schemas/article.ts';
import type { Site } from '../content-model/site.ts';
import { rfc3339 } from '../dates/rfc3339.ts';
import { statementsIn } from '../record/entry-statements.ts';
import { dateOfEvent } from '../record/events.ts';
import { involvedIn } from '../record/involved.ts';
import { labelOf, speakerCollection, speakerName } from '../record/names.ts';
import { officeOf } from '../record/roles.ts';
import { cardPath } from './social-card.ts';

/** Linked data of one thing, as schema.org names it. */
export type JsonLd = { '@type': string } & Record<string, unknown>;

const articleTypes: Readonly<Record<(typeof articleKinds)[number], string>> = {
  report: 'ReportageNewsArticle',
  brief: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  explainer: 'BackgroundNewsArticle',
  background: 'BackgroundNewsArticle',
};

/** Linked data of an entry's page, for search engines; undefined if schema.org has no fitting type. */
export function entryJsonLd(site: Site, entry: Entry): JsonLd | undefined {
  const url = site.url + entryPath(entry.collection, entry.id);
  if (isOf('articles', entry)) return articleJsonLd(site, entry, url);
  if (isOf('events', entry)) return eventJsonLd(site, entry, url);
  if (isOf('people', entry)) return personJsonLd(site, entry, url);
  if (isOf('documents', entry)) return documentJsonLd(site, entry, url);
  if (isOf('places', entry)) return placeJsonLd(entry, url);
  if (isOf('parties', entry)) return { '@type': 'Organization', name: entry.data.name, url };
  if (isOf('sources', entry)) return sourceJsonLd(entry);
  return undefined;
}

/** The words that an entry quotes, each with its speaker, day, permalink and the page of its source. */
export function quotationsJsonLd(site: Site, entry: Entry): JsonLd[] {
  return statementsIn(site, entry).map(({ text, speaker, on, lang, path, source }) => {
    const found = site.byId.sources.get(source)?.data;
    return {
      '@type': 'Quotation',
      text,
      creator: speakerJsonLd(site, speaker),
      dateCreated: dateOf(on),
      ...(lang !== 'en' && { inLanguage: lang }),
      url: site.url + path,
      ...(found && {
        isBasedOn: {
          '@type': 'CreativeWork',
          url: found.url,
          publisher: { '@type': 'Organization', name: found.publisher },
        },
      }),
    };
  });
}

function speakerJsonLd(site: Site, id: string): JsonLd {
  const collection = speakerCollection(site, id);
  return {
    '@type': collection === 'people' ? 'Person' : 'Organization',
    name: speakerName(site, id),
    url: site.url + entryPath(collection, id),
  };
}

/** The site as a whole, how to search it, and who publishes it. */
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
    author: { '@type': 'Organization', name: data.author, url: `${site.url}/about/` },
    publisher: { '@type': 'Organization', name: site.settings.name, ...logoOf(site) },
    image: site.url + cardPath(site, entry.id),
    dateline: labelOf(site, 'places', data.dateline.place),
    ...peopleJsonLd(site, 'mentions', [...involvedIn(site, entry).people].slice(0, 8)),
    ...(data.corrections !== undefined && {
      correction: data.corrections.map(({ note }) => note),
    }),
  };
}

/** An event as search engines want it: with a place, real or virtual; undefined for an event that has neither. */
function eventJsonLd(site: Site, entry: Entry<'events'>, url: string): JsonLd | undefined {
  const { data } = entry;
  const place = data.place === undefined ? undefined : site.byId.places.get(data.place);
  const location = place
    ? placeJsonLd(place, site.url + entryPath('places', place.id))
    : data.kind === 'call'
      ? { '@type': 'VirtualLocation', url }
      : undefined;
  if (!location) return undefined;
  return {
    '@type': 'Event',
    name: data.title,
    url,
    startDate: data.start === undefined ? dateOfEvent(entry) : rfc3339(data.start),
    ...(data.end !== undefined && { endDate: rfc3339(data.end) }),
    ...(data.outcome !== undefined && { description: data.outcome }),
    location,
    ...(data.kind === 'call' && {
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    }),
    ...peopleJsonLd(site, 'attendee', data.people ?? []),
  };
}

/** People in a property, which is left out when there are none. */
function peopleJsonLd(site: Site, property: string, ids: readonly string[]): Record<string, JsonLd[]> {
  return ids.length > 0 ? { [property]: ids.map((id) => speakerJsonLd(site, id)) } : {};
}

function placeJsonLd({ data }: Entry<'places'>, url: string): JsonLd {
  const { name, country, coordinates } = data;
  return {
    '@type': 'Place',
    name,
    url,
    ...(country !== undefined && { address: country }),
    ...(coordinates !== undefined && {
      geo: { '@type': 'GeoCoordinates', latitude: coordinates[0], longitude: coordinates[1] },
    }),
  };
}

/** A source's page is about a page elsewhere. */
function sourceJsonLd({ data }: Entry<'sources'>): JsonLd {
  return {
    '@type': 'CreativeWork',
    name: data.title,
    url: data.url,
    inLanguage: data.language,
    datePublished: dateOf(data.published),
    publisher: { '@type': 'Organization', name: data.publisher },
  };
}

function documentJsonLd(site: Site, { data }: Entry<'documents'>, url: string): JsonLd {
  const { title, kind, date, published, by, to, provisions } = data;
  const who = (ids: readonly string[]) => ids.map((id) => speakerJsonLd(site, id));
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
