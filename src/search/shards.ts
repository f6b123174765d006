import { digestOf as digestOfText } from '../text/digest.ts';
import { type IndexEntry, inOrder, orderKey } from './index-entry.ts';

/*
 * A large index (the base) is kept between builds. Entries that have changed since are indexed in a small second index,
 * a shard. Browsers search both and skip the outdated entries of the base.
 */

/** What is remembered of one entry of the base. */
export interface IndexedEntry {
  digest: string;
  /** The entry's `orderKey`. */
  order: string;
  key: string;
}

/** The entries of the base by their addresses. */
export type BaseIndex = ReadonlyMap<string, IndexedEntry>;

/** What browsers need to know about the index in addition to Pagefind's own files. */
export interface ShardList {
  /** Folders below `/pagefind/` of the shards. */
  shards: string[];
  /** Keys of entries of the base that were removed, or are in a shard too. */
  hidden: string[];
  /** Where each entry of a shard belongs in the order of the base: a fraction between two of its positions. */
  between: Record<string, number>;
}

/** The list of an index without shards. */
export const noShards: ShardList = { shards: [], hidden: [], between: {} };

/** @param keys of the entries, by their addresses */
export function baseIndex(entries: readonly IndexEntry[], keys: ReadonlyMap<string, string>): BaseIndex {
  return new Map(
    entries.map((entry): [string, IndexedEntry] => [
      entry.url,
      { digest: digestOf(entry), order: orderKey(entry), key: keys.get(entry.url) ?? '' },
    ]),
  );
}

/** What has changed since the base was made. */
export interface IndexChanges {
  /** New and changed entries. */
  changed: IndexEntry[];
  /** Unchanged entries that are added to the shard so that word weights stay comparable. */
  filler: IndexEntry[];
  hidden: ShardList['hidden'];
}

export interface ChangeLimits {
  /** With more changed or removed entries than this, the base is made again. */
  mostChanges?: number;
  /**
   * How many unchanged entries are added to a shard. The weight of a word depends on how many entries of its index have
   * it: alone in an index, an entry would rank after all others.
   */
  mostFiller?: number;
}

/** The difference between the base and these entries; undefined if the base should be made again. */
export function changesSince(
  base: BaseIndex,
  entries: readonly IndexEntry[],
  { mostChanges = 500, mostFiller = 40 }: ChangeLimits = {},
): IndexChanges | undefined {
  const isChanged = (entry: IndexEntry) => base.get(entry.url)?.digest !== digestOf(entry);
  const changed: IndexEntry[] = [];
  const unchanged: IndexEntry[] = [];
  for (const entry of entries) (isChanged(entry) ? changed : unchanged).push(entry);
  const present = new Set(entries.map(({ url }) => url));
  const removedKeys = [...base].flatMap(([url, { key }]) => (present.has(url) ? [] : [key]));
  const changedKeys = changed.flatMap(({ url }) => base.get(url)?.key ?? []);
  if (changed.length > mostChanges || removedKeys.length + changedKeys.length > mostChanges) return undefined;
  const filler = changed.length === 0 ? [] : evenlySpread(unchanged, mostFiller);
  const fillerKeys = filler.flatMap(({ url }) => base.get(url)?.key ?? []);
  return { changed, filler, hidden: [...removedKeys, ...changedKeys, ...fillerKeys].sort() };
}

/** This many items at regular intervals. */
function evenlySpread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count);
  return Array.from({ length: Math.min(count, list.length) }, (_, at) => list[Math.floor(at * step)] as T);
}

/**
 * Where the entries of a shard belong in the order of the base.
 *
 * @param keys of the entries in the shard, by their addresses
 */
export function positionsBetween(
  base: BaseIndex,
  entries: readonly IndexEntry[],
  keys: ReadonlyMap<string, string>,
): ShardList['between'] {
  const baseOrder = [...base.values()].map(({ order }) => order).sort();
  let before = 0;
  const positions = inOrder(entries).map((entry, index, all): [string, number] => {
    const order = orderKey(entry);
    while ((baseOrder[before] ?? order) < order) before++;
    // Several entries may belong between the same two of the base, so each gets another fraction.
    return [keys.get(entry.url) ?? '', before - 1 + (index + 1) / (all.length + 1)];
  });
  return Object.fromEntries(positions);
}

export function digestOf(value: unknown): string {
  return digestOfText(JSON.stringify(value));
}
