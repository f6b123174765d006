import { datePath } from '../content-model/addresses.ts';
import { partyKinds } from '../content-model/schemas/party.ts';
import type { Site } from '../content-model/site.ts';
import { formatEdtf } from '../dates/date-labels.ts';
import { edtf } from '../dates/edtf.ts';
import { daysOf, statementsBy } from '../record/by-person.ts';
import { type EntryLink, labelOf, linkTo } from '../record/names.ts';
import { membersByParty, partsByParty, wholeOf } from '../record/parties.ts';
import { positionsOf } from '../record/positions.ts';
import { promisesOn } from '../record/promises.ts';
import { referrersAmong } from '../record/referrers.ts';
import { officeOf } from '../record/roles.ts';
import { capitalised } from '../text/text.ts';
import { type CorrectionLine, correctionLines } from './correction-line.ts';
import { type EntryGroup, entryGroups } from './entry-group.ts';
import { type Fact, namesValue } from './fact.ts';
import { pageLimits } from './page-limits.ts';
import { type PositionItem, positionItem } from './position-item.ts';
import { type PromiseItem, promiseItem } from './promise-item.ts';
import { type ProsePart, proseOf, type SourceLine, sourceLinesOf } from './prose.ts';
import { occasionsOf, type SpokenDay } from './statement-item.ts';

/** What the list of parties shows: states and bodies, each with its parts. */
export interface PartiesPage {
  kinds: { kind: string; label: string; parties: PartyRow[] }[];
}

export interface PartyRow extends EntryLink {
  /** Ministries and offices of a state. */
  parts: EntryLink[];
  /** `12 people`; left out if there are none. */
  note?: string;
}

const kindTitles: Readonly<Record<(typeof partyKinds)[number], string>> = {
  state: 'States',
  alliance: 'Alliances',
  organisation: 'Organisations',
  ministry: 'Ministries and offices',
};

export function partiesPage(site: Site): PartiesPage {
  const wholes = site.entries.parties.filter(({ id }) => wholeOf(site, id) === id);
  return {
    kinds: partyKinds
      .map((kind) => ({
        kind,
        label: kindTitles[kind],
        parties: wholes
          .filter(({ data }) => data.kind === kind)
          .map(({ id }) => ({ row: partyRow(site, id), people: peopleOf(site, id).length }))
          .sort((a, b) => b.people - a.people || (a.row.label < b.row.label ? -1 : 1))
          .map(({ row }) => row),
      }))
      .filter(({ parties }) => parties.length > 0),
  };
}

function partyRow(site: Site, id: string): PartyRow {
  const parts = withParts(site, id).slice(1);
  const people = peopleOf(site, id).length;
  return {
    ...linkTo(site, 'parties', id),
    parts: parts.map((part) => linkTo(site, 'parties', part)),
    ...(people > 0 && { note: people === 1 ? '1 person' : `${people} people` }),
  };
}

/** What a party's page shows. */
export interface PartyPage {
  title: string;
  description: string;
  kindLabel: string;
  facts: Fact[];
  prose: ProsePart[];
  /** Those who speak for it or for one of its parts, with their office. */
  people: (EntryLink & { note?: string })[];
  positions: PositionItem[];
  promises: PromiseItem[];
  /** What it said in its own name. */
  said: SpokenDay[];
  groups: EntryGroup[];
  sources: SourceLine[];
  /** Corrections since its publication. */
  corrections: CorrectionLine[];
}

export function partyPage(site: Site, id: string): PartyPage {
  const party = site.byId.parties.get(id);
  if (!party) throw new RangeError(`There is no party "${id}"`);
  const { name, kind, part_of, aliases } = party.data;
  const people = peopleOf(site, id);
  const own = new Set([...withParts(site, id), ...people]);
  const facts: Fact[] = [
    { term: 'Part of', values: part_of === undefined ? [] : [linkTo(site, 'parties', part_of)] },
    {
      term: 'Parts',
      values: withParts(site, id)
        .slice(1)
        .map((part) => linkTo(site, 'parties', part)),
    },
    { term: 'Also called', values: aliases === undefined ? [] : [namesValue(aliases)] },
  ];
  return {
    title: name,
    description: `${name}: who speaks for it, where it stands, what it promised and what it said, with sources.`,
    kindLabel: capitalised(kind),
    facts: facts.filter(({ values }) => values.length > 0),
    prose: proseOf(site, party),
    people: people.map((person) => {
      const note = officeOf(site, person);
      return { ...linkTo(site, 'people', person), ...(note !== undefined && { note }) };
    }),
    positions: positionsOf(site, id).map((position) => {
      const item = positionItem(site, position);
      return { ...item, sources: item.sources.slice(0, pageLimits.sourcesOfPosition) };
    }),
    promises: promisesOn(site, site.edition)
      .filter(({ promise }) => promise.data.by.some((who) => own.has(who)))
      .map((standing) => promiseItem(site, standing)),
    said: daysOf(site, id).map(({ date, statements }) => ({
      date,
      label: formatEdtf(edtf(date)),
      href: datePath(date),
      occasions: occasionsOf(site, statements, {
        hidesOriginals: positionsOf(site, id).length > pageLimits.itemsWithOriginals,
      }),
    })),
    groups: entryGroups(site, {
      events: referrersAmong(site, 'events', 'parties', id),
      documents: referrersAmong(site, 'documents', 'parties', id),
      articles: referrersAmong(site, 'articles', 'parties', id),
      search: `party=${id}`,
    }),
    sources: sourceLinesOf(site, party),
    corrections: correctionLines(party),
  };
}

function peopleOf(site: Site, id: string): string[] {
  return withParts(site, id)
    .flatMap((party) => membersByParty(site).get(party) ?? [])
    .sort(
      (a, b) =>
        statementsBy(site, b).length - statementsBy(site, a).length ||
        (labelOf(site, 'people', a) < labelOf(site, 'people', b) ? -1 : 1),
    );
}

/** A party with all its parts, at every level. */
function withParts(site: Site, id: string): string[] {
  const all = [id];
  for (const party of all) {
    for (const part of partsByParty(site).get(party) ?? []) if (!all.includes(part)) all.push(part);
  }
  return all;
}
