import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { statementsBy } from '../record/by-person.ts';
import { type EntryLink, linkTo } from '../record/names.ts';
import { wholeOf } from '../record/parties.ts';
import { officeOf } from '../record/roles.ts';
import { countsLabel } from './counts-label.ts';

/** What the list of people shows: everyone by the side they speak for. */
export interface PeoplePage {
  sides: { side: EntryLink; people: PersonRow[] }[];
}

export interface PersonRow extends EntryLink {
  /** Office and number of statements: `Foreign minister, 17 statements`. */
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
      .map(({ side, people }) => ({ side, people: people.map((person) => personRow(site, person)) })),
  };
}

function personRow(site: Site, { id }: Entry<'people'>): PersonRow {
  const count = statementsBy(site, id).length;
  const said = countsLabel([[count, 'statement', 'statements']]);
  return {
    ...linkTo(site, 'people', id),
    note: [officeOf(site, id) ?? '', said].filter(Boolean).join(', '),
  };
}
