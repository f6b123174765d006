/*
 * The key of a record in an index tells its place among all records from the oldest on, so that a list is put in
 * order without another file: `en_0123456789-0a7`, the index's digest and the place in digits and letters.
 */

const radix = 36;

/** The keys of this many records, in their order. Equally long, they take least room in the index's heading. */
export function recordKeys(digest: string, count: number): string[] {
  const length = count.toString(radix).length;
  return Array.from(
    { length: count },
    (_, place) => `${digest}-${place.toString(radix).padStart(length, '0')}`,
  );
}

/** What tells an index apart from others in the keys of its records. */
export function indexOfKey(key: string): string {
  return key.slice(0, key.indexOf('-'));
}

/** The place of a record among all those of its index, from 0. */
export function placeInIndex(key: string): number {
  return Number.parseInt(key.slice(key.indexOf('-') + 1), radix);
}
