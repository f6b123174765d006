import { datePath, entryPath } from '../content-model/addresses.ts';
import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { type Day, formatDayWithWeekday } from '../dates/calendar.ts';
import { formatEdtf } from '../dates/date-labels.ts';
import { asEdtf, edtf } from '../dates/edtf.ts';
import { recordedDays, recordedMonths, recordOf } from '../record/days.ts';
import { disagreements } from '../record/disagreements.ts';
import { labelOf, speakerCollection, speakerName } from '../record/names.ts';
import { officeOf } from '../record/roles.ts';
import { type FacetName, perFacet } from './facets.ts';
import type { IndexEntry, OwnPage } from './index-entry.ts';
import { spellingsOf } from './named-people.ts';
import type { PageKind } from './result-kinds.ts';

/** What sets one page apart from others; the rest is the same for all. */
type OwnParts = Pick<IndexEntry, 'kind' | 'id' | 'url' | 'title' | 'text'> & {
  line: string;
  names?: readonly string[];
  offices?: readonly string[];
  party?: Pick<OwnPage, 'party' | 'adjectives' | 'partOf' | 'isPart'>;
  facets?: Partial<Record<FacetName, readonly string[]>>;
  day?: Day;
  last?: Day;
};

/** The pages of people, parties, places, topics, promises, terms, days and disagreements, as entries of the index. */
export function pageEntries(site: Site): IndexEntry[] {
  const { people, parties, places, topics, promises, terms } = site.entries;
  return [
    ...people.map((entry) => pageOfPerson(site, entry)),
    ...parties.map((entry) => pageOfParty(site, entry)),
    ...places.map((entry) => pageOfPlace(site, entry)),
    ...topics.map((entry) => pageOfTopic(site, entry)),
    ...promises.map((entry) => pageOfPromise(site, entry)),
    ...terms.map((entry) => pageOfTerm(entry)),
    ...disagreements(site).map(({ what, event, note, versions, anchor }) =>
      page({
        kind: 'disagreement',
        id: `${event.id}#${anchor}`,
        url: `${entryPath('events', event.id)}#${anchor}`,
        title: what,
        line: `Where sources disagree about: ${event.data.title}`,
        text: [event.data.title, ...versions.map(({ value }) => value), note].filter(Boolean).join('\n\n'),
      }),
    ),
    ...[...recordedMonths(site), ...recordedDays(site)].map((date) => pageOfDate(site, date)),
  ];
}

function page({
  line,
  names = [],
  offices,
  party,
  facets,
  day = '',
  last = day,
  ...own
}: OwnParts): IndexEntry {
  return {
    ...own,
    names: [...new Set([...names, ...(offices ?? [])])],
    keywords: '',
    called: '',
    isKey: false,
    weight: 0,
    first: day,
    last,
    dateLabel: '',
    origin: '',
    language: 'en',
    page: {
      line,
      names: [...new Set(names)].filter((name) => name !== own.title),
      ...(offices && { offices }),
      ...party,
    },
    facets: { ...perFacet((): readonly string[] => []), ...facets, kind: [own.kind] },
  };
}

function pageOfEntry(entry: Entry, kind: PageKind, parts: Omit<OwnParts, 'kind' | 'id' | 'url'>): IndexEntry {
  return page({ kind, id: entry.id, url: entryPath(entry.collection, entry.id), ...parts });
}

function pageOfPerson(site: Site, entry: Entry<'people'>): IndexEntry {
  const { id, data, body } = entry;
  const offices = (data.roles ?? []).map(({ title }) => title);
  const count = site.statements.filter(({ speaker }) => speaker === id).length;
  return pageOfEntry(entry, 'person', {
    title: data.name,
    line: [officeOf(site, id), countOf(count, 'statement')].filter(Boolean).join(' · '),
    text: [...offices, body.text].join('\n\n'),
    names: spellingsOf(site, id),
    offices,
    party: { party: data.party },
    facets: { person: [id], party: [data.party] },
  });
}

function pageOfParty(site: Site, entry: Entry<'parties'>): IndexEntry {
  const { id, data, body } = entry;
  const whole = data.part_of === undefined ? '' : ` of ${labelOf(site, 'parties', data.part_of)}`;
  return pageOfEntry(entry, 'party', {
    title: data.short_name ?? data.name,
    line: data.short_name ? data.name : `${data.kind.charAt(0).toUpperCase()}${data.kind.slice(1)}${whole}`,
    text: [data.name, body.text].join('\n\n'),
    names: [data.name, ...(data.aliases ?? [])],
    party: {
      ...(data.adjectives && { adjectives: data.adjectives }),
      ...(data.part_of !== undefined && { partOf: data.part_of }),
      ...(data.kind === 'ministry' && { isPart: true }),
    },
    facets: { party: [id] },
  });
}

function pageOfPlace(site: Site, entry: Entry<'places'>): IndexEntry {
  const { id, data, body } = entry;
  const within = data.part_of === undefined ? data.country : labelOf(site, 'places', data.part_of);
  const count = site.entries.events.filter((event) => event.data.place === id).length;
  return pageOfEntry(entry, 'place', {
    title: data.name,
    line: ['Place', within, countOf(count, 'event')].filter(Boolean).join(' · '),
    text: [within, body.text].filter(Boolean).join('\n\n'),
    names: data.aliases ?? [],
    facets: { place: [id] },
  });
}

function pageOfTopic(site: Site, entry: Entry<'topics'>): IndexEntry {
  const { id, data, body } = entry;
  const positions = data.positions ?? [];
  return pageOfEntry(entry, 'topic', {
    title: data.title,
    line: data.question,
    text: [data.question, ...positions.map(({ summary }) => summary), body.text].join('\n\n'),
    names: data.aliases ?? [],
    facets: {
      topic: [id],
      person: distinct(positions.map(({ person }) => person)),
      party: distinct(positions.map(({ party }) => party)).filter((party) => site.byId.parties.has(party)),
    },
  });
}

function pageOfPromise(site: Site, entry: Entry<'promises'>): IndexEntry {
  const { data, body } = entry;
  const by = [data.by].flat();
  return pageOfEntry(entry, 'promise', {
    title: data.title,
    line: `Promise by ${by.map((id) => speakerName(site, id)).join(' and ')}, due ${formatEdtf(edtf(data.due))}`,
    text: body.text,
    facets: {
      person: by.filter((id) => speakerCollection(site, id) === 'people'),
      party: by.filter((id) => speakerCollection(site, id) === 'parties'),
    },
  });
}

function pageOfTerm(entry: Entry<'terms'>): IndexEntry {
  const { data, body } = entry;
  return pageOfEntry(entry, 'term', {
    title: data.title,
    line: data.summary,
    text: [data.summary, body.text].join('\n\n'),
    names: data.aliases ?? [],
  });
}

/** The page of a day or a month: what happened then, key events first. */
function pageOfDate(site: Site, date: string): IndexEntry {
  const { first, last, precision } = edtf(asEdtf(date));
  const { events } = recordOf(site, date);
  const titles = [...events]
    .sort((a, b) => Number(b.data.weight === 'key') - Number(a.data.weight === 'key'))
    .map(({ data }) => data.title);
  const more = titles.length > 1 ? ` · ${titles.length - 1} more` : '';
  const title = precision === 'day' ? formatDayWithWeekday(first) : formatEdtf(edtf(asEdtf(date)));
  return page({
    kind: 'day',
    id: date,
    url: datePath(date),
    title,
    line: titles.length > 0 ? `${titles[0]}${more}` : '',
    // Pagefind drops an entry without a text.
    text: titles.join('\n\n') || title,
    day: first,
    last,
  });
}

function countOf(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values)].filter((value) => value !== undefined);
}
