import { datePath, entryPath } from '../content-model/addresses.ts';
import type { Site } from '../content-model/site.ts';
import { addDays, type Day, formatDay, weekdayIndex } from '../dates/calendar.ts';
import { formatEdtf } from '../dates/date-labels.ts';
import { edtf } from '../dates/edtf.ts';
import { labelOf } from '../record/names.ts';
import type { Named } from '../search/query/match-names.ts';
import { recordsToCount } from '../search/search-record.ts';
import { emptyState, type RecordKind, recordKinds, searchPath } from '../search/search-state.ts';

/** A person, party or topic that records can be found by, with how many there are. */
export interface Choice extends Named {
  href: string;
  count: number;
}

/** What the search page offers before anything is searched; it works as a place to browse without a script. */
export interface SearchPage {
  /** A search that finds something. */
  example: string;
  /** The pivotal day. */
  dayExample: { day: Day; label: string };
  people: Choice[];
  parties: Choice[];
  topics: Choice[];
  kinds: { id: RecordKind; label: string; count: number }[];
  /** Days that have records, earliest first. */
  days: { day: Day; label: string; href: string; count: number }[];
  /** The busiest day, its week and the whole record, each one press away. */
  ranges: { label: string; from: Day; to: Day; href: string }[];
}

const kindLabels: Readonly<Record<RecordKind, string>> = {
  article: 'Articles',
  statement: 'Statements',
  event: 'Events',
  document: 'Documents',
};

export function searchPage(site: Site): SearchPage {
  const records = recordsToCount(site);
  const choices = (
    collection: 'people' | 'parties' | 'topics',
    field: 'people' | 'parties' | 'topics',
  ): Choice[] => {
    const counts = countValues(records.flatMap((record) => record[field]));
    return site.entries[collection]
      .map(({ id, data }) => {
        const label = labelOf(site, collection, id);
        const spellings = data as { name?: string; title?: string; native_name?: string; aliases?: string[] };
        const names = [spellings.name, spellings.title, spellings.native_name, ...(spellings.aliases ?? [])];
        return {
          id,
          label,
          aliases: [...new Set(names)].filter((name) => name !== undefined && name !== label) as string[],
          href: entryPath(collection, id),
          count: counts.get(id) ?? 0,
        };
      })
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  };
  const kinds = countValues(records.map(({ kind }) => kind));
  const days = countValues(records.filter(({ first, last }) => first === last).map(({ first }) => first));
  return {
    example: site.settings.search.example,
    dayExample: { day: site.settings.pivotal_day, label: formatDay(site.settings.pivotal_day) },
    people: choices('people', 'people'),
    parties: choices('parties', 'parties'),
    topics: choices('topics', 'topics'),
    kinds: recordKinds.map((id) => ({ id, label: kindLabels[id], count: kinds.get(id) ?? 0 })),
    days: [...days.keys()].sort().map((day) => ({
      day,
      label: formatDay(day),
      href: datePath(day),
      count: days.get(day) ?? 0,
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
    label: from === to ? formatDay(from) : formatEdtf(edtf(`${from}/${to}`)),
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
