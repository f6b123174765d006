import { decodeDeltas, type IndexFacets } from '../facet-lists.ts';
import { indexIdOf, positionOfKey } from '../index/pagefind-format/entry-keys.ts';
import type { RankedEntry } from '../ranking.ts';
import type { ResultKind } from '../result-kinds.ts';

interface IndexedFacts extends Pick<IndexFacets, 'lists' | 'weights'> {
  kinds: ResultKind[];
  /** The first day of each entry. */
  days: string[];
}

/** What is known of the entries of all indexes without fetching them, by their keys. */
export class EntryFacts {
  readonly #indexes: ReadonlyMap<string, IndexedFacts>;

  constructor(indexes: readonly IndexFacets[]) {
    this.#indexes = new Map(
      indexes.map((facets) => [facets.index, { ...facets, kinds: kindsIn(facets), days: daysIn(facets) }]),
    );
  }

  /** Finds what the order of results goes by, for a search for these people. */
  ranker(people: readonly string[]): (key: string) => Omit<RankedEntry, 'position'> {
    const own = new Map(
      [...this.#indexes].map(([index, { lists }]) => [
        index,
        new Set(people.flatMap((person) => decodeDeltas(lists.person[person]))),
      ]),
    );
    return (key) => {
      const [index, at] = [indexIdOf(key), positionOfKey(key)];
      const facets = this.#indexes.get(index);
      const kind = facets?.kinds[at] ?? 'article';
      return {
        kind,
        isOwn: kind === 'statement' && (own.get(index)?.has(at) ?? false),
        weight: Number(facets?.weights[at] ?? 0),
        day: facets?.days[at] ?? '',
      };
    };
  }

  /** How many of the entries begin on each day. */
  countDays(keys: readonly string[]): Map<string, number> {
    const counts = new Map<string, number>();
    for (const key of keys) {
      const day = this.#indexes.get(indexIdOf(key))?.days[positionOfKey(key)];
      if (day) counts.set(day, (counts.get(day) ?? 0) + 1);
    }
    return counts;
  }
}

function kindsIn({ lists }: IndexFacets): ResultKind[] {
  const kinds: ResultKind[] = [];
  for (const [kind, deltas] of Object.entries(lists.kind)) {
    for (const at of decodeDeltas(deltas)) kinds[at] = kind as ResultKind;
  }
  return kinds;
}

function daysIn({ days }: IndexFacets): string[] {
  return days.flatMap(([day, count]) => Array.from({ length: count }, () => day));
}
