import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import type { Statement } from '../content-model/statement.ts';
import { involvedIn } from '../record/involved.ts';
import { type FacetName, perFacet } from './facets.ts';
import { peopleNamedIn } from './named-people.ts';
import { kindOfFolder } from './result-kinds.ts';

/** The values that one index entry has in each facet. */
export type FacetValues = Readonly<Record<FacetName, readonly string[]>>;

/** An entry whose page is a result of a search. */
export type PageEntry = Entry<'articles'> | Entry<'events'> | Entry<'documents'>;

/** How the values of a facet are found. */
interface FacetSource {
  ofPage(site: Site, entry: PageEntry): readonly string[];
  ofStatement(site: Site, statement: Statement): readonly string[];
}

const peopleInvolved: FacetSource['ofPage'] = (site, entry) => involvedIn(site, entry).people;

const sources: Readonly<Record<FacetName, FacetSource>> = {
  person: {
    ofPage: peopleInvolved,
    ofStatement: (site, { speaker }) => (site.byId.people.has(speaker) ? [speaker] : []),
  },
  about: {
    ofPage: peopleInvolved,
    ofStatement: (site, { speaker, text }) => peopleNamedIn(site, text).filter((id) => id !== speaker),
  },
  party: {
    ofPage: (site, entry) => withWholes(site, 'parties', involvedIn(site, entry).parties),
    ofStatement: (site, { speaker }) =>
      withWholes(site, 'parties', [site.byId.people.get(speaker)?.data.party ?? speaker]),
  },
  place: {
    ofPage: (site, entry) => withWholes(site, 'places', placesOf(site, entry)),
    ofStatement: (site, { event }) => withWholes(site, 'places', placesOfEvents(site, [event])),
  },
  topic: {
    ofPage: (site, entry) => involvedIn(site, entry).topics,
    ofStatement: (_, { topics }) => topics,
  },
  kind: {
    ofPage: (_, { collection }) => [kindOfFolder(collection)],
    ofStatement: () => ['statement'],
  },
};

export function facetValuesOfPage(site: Site, entry: PageEntry): FacetValues {
  return perFacet((name) => sources[name].ofPage(site, entry));
}

export function facetValuesOfStatement(site: Site, statement: Statement): FacetValues {
  return perFacet((name) => sources[name].ofStatement(site, statement));
}

/** Where it happened. For an article: the places it is about, and those of the events it reports. */
function placesOf(site: Site, entry: PageEntry): string[] {
  if (entry.collection === 'events') return placesOfEvents(site, [entry.id]);
  if (entry.collection !== 'articles') return [];
  return [...(entry.data.places ?? []), ...placesOfEvents(site, entry.data.events ?? [])];
}

function placesOfEvents(site: Site, events: readonly (string | undefined)[]): string[] {
  return events.flatMap((event) => site.byId.events.get(event ?? '')?.data.place ?? []);
}

/** Ids with those of everything they are part of. */
function withWholes(site: Site, collection: 'parties' | 'places', ids: readonly string[]): string[] {
  const all = new Set<string>();
  for (let id of ids) {
    while (id && !all.has(id)) {
      all.add(id);
      id = site.byId[collection].get(id)?.data.part_of ?? '';
    }
  }
  return [...all];
}
