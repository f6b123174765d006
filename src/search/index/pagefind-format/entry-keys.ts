/*
 * The key of an entry holds its position in chronological order, so that a list can be sorted without another file:
 * `en_0123456789-0a7` is the id of the index and the position in base 36.
 */

const radix = 36;

/** Keys for this many entries, in order. All have the same length, which compresses best. */
export function entryKeys(indexId: string, count: number): string[] {
  const length = count.toString(radix).length;
  return Array.from(
    { length: count },
    (_, position) => `${indexId}-${position.toString(radix).padStart(length, '0')}`,
  );
}

/** Which of several indexes a key belongs to. */
export function indexIdOf(key: string): string {
  return key.slice(0, key.indexOf('-'));
}

/** The position of an entry in its index, from 0 for the oldest. */
export function positionOfKey(key: string): number {
  return Number.parseInt(key.slice(key.indexOf('-') + 1), radix);
}
