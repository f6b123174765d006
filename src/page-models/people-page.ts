import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { statementsBy } from '../record/by-person.ts';
import { type EntryLink, linkTo } from '../record/names.ts';
import { wholeOf } from '../record/parties.ts';
import { officeOf } from '../record/roles.ts';
import { countsLabel } from './counts-label.ts';

/** What the list of people shows: everyone by the side they speak for. */
export interface PeoplePage {
  /** Those who speak, with their office; those who are only named, by name. */
  sides: { side: EntryLink; people: PersonRow[]; named: EntryLink[] }[];
}

export interface PersonRow extends EntryLink {
  /** Office, and how much is on record: `Foreign minister, 17 quotations`. */
  note: string;
}

export function peoplePage(site: Site): PeoplePage {
  const bySide = Map.groupBy(site.entries.people, ({ data }) => wholeOf(site, data.party));
  const count = ({ id }: Entry<'people'>) => statementsBy(site, id).length;
  return {
    sides: [...bySide]
      .map(([side, people]) => ({
        side: linkTo(site, 'parties', side),
        people: people.sort((a, b) => count(b) - count(a) || (a.data.name < b.data.name ? -1 : 1)),
        statements: people.reduce((sum, person) => sum + count(person), 0),
      }))
      .sort((a, b) => b.statements - a.statements || (a.side.label < b.side.label ? -1 : 1))
      .map(({ side, people }) => ({
        side,
        people: people.filter((person) => count(person) > 0).map((person) => personRow(site, person)),
        named: people.filter((person) => count(person) === 0).map(({ id }) => linkTo(site, 'people', id)),
      })),
  };
}

function personRow(site: Site, { id }: Entry<'people'>): PersonRow {
  const count = statementsBy(site, id).length;
  const said = countsLabel([[count, 'quotation', 'quotations']]);
  return {
    ...linkTo(site, 'people', id),
    note: [officeOf(site, id) ?? '', said].filter(Boolean).join(', '),
  };
}
