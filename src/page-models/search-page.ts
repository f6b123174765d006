import { datePath, entryPath } from '../content-model/addresses.ts';
import type { Site } from '../content-model/site.ts';
import { addDays, type Day, formatDay, weekdayIndex } from '../dates/calendar.ts';
import { formatEdtf, monthLabel } from '../dates/date-labels.ts';
import { daysFrom } from '../dates/edtf.ts';
import { labelOf } from '../record/names.ts';
import { type Facet, type FacetCollection, type FacetName, facets } from '../search/facets.ts';
import { baseEntries } from '../search/index-entry.ts';
import type { Named } from '../search/query/match-names.ts';
import { resultKinds } from '../search/result-kinds.ts';
import { emptyState, searchPath } from '../search/search-state.ts';

/** A value of a facet, with the number of entries that have it. */
interface Choice extends Named {
  count: number;
}

/** A facet as the form shows it. */
export interface FacetControl extends Pick<Facet, 'name' | 'label' | 'hint' | 'noun' | 'control'> {
  /** Empty for a field that suggests names. */
  choices: Choice[];
}

/** What the search page offers before a search. Without a script, its lists are for browsing. */
export interface SearchPage {
  /** An example search that has results. */
  example: string;
  /** The pivotal day. */
  dayExample: { day: Day; label: string };
  people: (Choice & { href: string })[];
  facets: FacetControl[];
  /** Days that have entries, by month, earliest first. `number` is that of the day in its month. */
  months: {
    label: string;
    days: { day: Day; number: string; label: string; href: string; count: number }[];
  }[];
  /** The busiest day, its week and the whole record. */
  ranges: { label: string; from: Day; to: Day; href: string }[];
}

export function searchPage(site: Site): SearchPage {
  const entries = baseEntries(site);
  const countsIn = (name: FacetName) => countValues(entries.flatMap((entry) => entry.facets[name]));
  const choices = (collection: FacetCollection, name: FacetName): Choice[] => {
    const counts = countsIn(name);
    return site.entries[collection]
      .map(({ id, data }) => {
        const label = labelOf(site, collection, id);
        const spellings = data as { name?: string; title?: string; native_name?: string; aliases?: string[] };
        const names = [spellings.name, spellings.title, spellings.native_name, ...(spellings.aliases ?? [])];
        return {
          id,
          label,
          aliases: [...new Set(names)].filter((name) => name !== undefined && name !== label) as string[],
          count: counts.get(id) ?? 0,
        };
      })
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  };
  const kinds = (name: FacetName): Choice[] => {
    const counts = countsIn(name);
    return resultKinds
      .filter(({ isPage }) => !isPage)
      .map(({ id, plural }) => ({
        id,
        label: plural,
        aliases: [],
        count: counts.get(id) ?? 0,
      }));
  };
  const days = countValues(entries.filter(({ first, last }) => first === last).map(({ first }) => first));
  return {
    example: site.settings.search.example,
    dayExample: { day: site.settings.pivotal_day, label: formatDay(site.settings.pivotal_day) },
    people: choices('people', 'person').map((person) => ({
      ...person,
      href: entryPath('people', person.id),
    })),
    facets: facets.map((facet: Facet & { name: FacetName }) => {
      const { name, label, hint, noun, control, values } = facet;
      const offered = values === 'kinds' ? kinds(name) : choices(values as FacetCollection, name);
      return {
        ...{ name, label, noun, control },
        ...(hint !== undefined && { hint }),
        choices: control === 'names' ? [] : offered,
      };
    }),
    months: [...Map.groupBy([...days.keys()].sort(), (day) => day.slice(0, 7))].map(([month, ofMonth]) => ({
      label: monthLabel(month),
      days: ofMonth.map((day) => ({
        day,
        number: String(Number(day.slice(8))),
        label: formatDay(day),
        href: datePath(day),
        count: days.get(day) ?? 0,
      })),
    })),
    ranges: rangesOf(days),
  };
}

function rangesOf(days: ReadonlyMap<Day, number>): SearchPage['ranges'] {
  const sorted = [...days.keys()].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const busiest = sorted.reduce((best, day) => ((days.get(day) ?? 0) > (days.get(best) ?? 0) ? day : best));
  const monday = addDays(busiest, -weekdayIndex(busiest));
  return [
    [busiest, busiest],
    [monday, addDays(monday, 6)],
    [first, last],
  ].map(([from = '', to = '']) => ({
    label: formatEdtf(daysFrom(from, to)),
    from,
    to,
    href: searchPath({ ...emptyState, from, to }),
  }));
}

function countValues(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
