import { digestOf as digestOfText } from '../text/digest.ts';
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
  /** Where records of shards belong among all those of the large index: between the places of two of them. */
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
  /** Some that have not changed, and stand in the shard all the same. */
  company: SearchRecord[];
  hidden: ShardList['hidden'];
}

export interface ChangeLimits {
  /** As many changed or removed records stand beside a large index at most, before it is made again. */
  mostChanges?: number;
  /**
   * As many unchanged records are put beside the changed ones. How much a word weighs depends on how many records of an
   * index have it: in an index of its own, a record would come after all others.
   */
  mostCompany?: number;
}

/**
 * The records that have to be indexed anew when a large index is kept, and those of it that no longer hold.
 *
 * @returns nothing when so much has changed that the large index should be made again
 */
export function changesSince(
  base: BaseIndex,
  records: readonly SearchRecord[],
  { mostChanges = 500, mostCompany = 40 }: ChangeLimits = {},
): IndexChanges | undefined {
  const isChanged = (record: SearchRecord) => base.get(record.url)?.digest !== digestOf(record);
  const changed: SearchRecord[] = [];
  const unchanged: SearchRecord[] = [];
  for (const record of records) (isChanged(record) ? changed : unchanged).push(record);
  const present = new Set(records.map(({ url }) => url));
  const gone = [...base].flatMap(([url, { key }]) => (present.has(url) ? [] : [key]));
  const changedKeys = changed.flatMap(({ url }) => base.get(url)?.key ?? []);
  if (changed.length > mostChanges || gone.length + changedKeys.length > mostChanges) return undefined;
  const company = changed.length === 0 ? [] : spread(unchanged, mostCompany);
  const companyKeys = company.flatMap(({ url }) => base.get(url)?.key ?? []);
  return { changed, company, hidden: [...gone, ...changedKeys, ...companyKeys].sort() };
}

/** As many of a list, from all over it. */
function spread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count);
  return Array.from({ length: Math.min(count, list.length) }, (_, at) => list[Math.floor(at * step)] as T);
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
  const places = inOrder(records).map((record, at, all): [string, number] => {
    const order = orderKey(record);
    while ((kept[before] ?? order) < order) before++;
    // Several may come before the same one, and no two have the same place.
    return [keys.get(record.url) ?? '', before - 1 + (at + 1) / (all.length + 1)];
  });
  return Object.fromEntries(places);
}

/** A short digest of what a value says. */
export function digestOf(value: unknown): string {
  return digestOfText(JSON.stringify(value));
}
