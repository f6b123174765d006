import { hash } from 'node:crypto';
import { inOrder, orderKey, type SearchRecord } from './search-record.ts';

/** What was indexed of one record, and under which key the index has it. */
export interface IndexedRecord {
  digest: string;
  /** The record's `orderKey`. */
  order: string;
  key: string;
}

/** A large index that was made before, by the addresses of its records. */
export type BaseIndex = ReadonlyMap<string, IndexedRecord>;

/** What browsers are told of the index besides Pagefind's own files. */
export interface ShardList {
  /** Folders below `/pagefind/` of indexes that are searched beside the large one. */
  shards: string[];
  /** Keys of the records of the large index that are gone or stand in a shard anew. */
  hidden: string[];
  /** Where records of shards belong among all those of the large index: half a place after the one before. */
  between: Record<string, number>;
}

/** The list of an index that no shard stands beside. */
export const wholeOnly: ShardList = { shards: [], hidden: [], between: {} };

/** @param keys those that the index has its records under, by their addresses */
export function baseIndex(records: readonly SearchRecord[], keys: ReadonlyMap<string, string>): BaseIndex {
  const entries = records.map((record): [string, IndexedRecord] => [
    record.url,
    { digest: digestOf(record), order: orderKey(record), key: keys.get(record.url) ?? '' },
  ]);
  return new Map(entries);
}

/** What has changed since a large index was made. */
export interface IndexChanges {
  /** The records that have to be indexed anew. */
  changed: SearchRecord[];
  hidden: ShardList['hidden'];
}

/**
 * The records that have to be indexed anew when a large index is kept, and those of it that no longer hold.
 *
 * @returns nothing when so much has changed that the large index should be made again
 */
export function changesSince(
  base: BaseIndex,
  records: readonly SearchRecord[],
  mostChanges: number,
): IndexChanges | undefined {
  const changed = records.filter((record) => base.get(record.url)?.digest !== digestOf(record));
  if (changed.length > mostChanges) return undefined;
  const changedUrls = new Set(changed.map(({ url }) => url));
  const presentUrls = new Set(records.map(({ url }) => url));
  const hidden = [...base].flatMap(([url, { key }]) =>
    changedUrls.has(url) || !presentUrls.has(url) ? [key] : [],
  );
  return hidden.length > mostChanges ? undefined : { changed, hidden };
}

/**
 * Where records belong among those of a large index.
 *
 * @param keys those that their shard has them under, by their addresses
 */
export function placesBetween(
  base: BaseIndex,
  records: readonly SearchRecord[],
  keys: ReadonlyMap<string, string>,
): ShardList['between'] {
  const kept = [...base.values()].map(({ order }) => order).sort();
  let before = 0;
  const places = inOrder(records).map((record): [string, number] => {
    const order = orderKey(record);
    while ((kept[before] ?? order) < order) before++;
    return [keys.get(record.url) ?? '', before - 0.5];
  });
  return Object.fromEntries(places);
}

export function digestOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'hex').slice(0, 16);
}
