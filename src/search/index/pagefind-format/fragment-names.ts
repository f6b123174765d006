import { encodeArray, encodeText, itemsOf, numberOf, textOf } from './cbor.ts';
import { entryKeys } from './entry-keys.ts';
import { type IndexFiles, nameFrom, readHeading, withHeading } from './index-heading.ts';

/*
 * Pagefind names each fragment (the file of one entry) after a hash of its content, and adds a list for each sort
 * order. In a large index these fill most of the heading. Here a fragment is named after its position in the only sort
 * order, and the list is removed.
 */

/** Renames the fragments by their position in the index's only sort order. Returns the new names in that order. */
export function withFragmentsInOrder(files: ReadonlyMap<string, Uint8Array>): {
  files: IndexFiles;
  keys: readonly string[];
} {
  const heading = readHeading(files);
  const entries = itemsOf(heading.entries).map(itemsOf);
  const names = entries.map(([name]) => textOf(name));
  const order = onlyOrder(heading.sorts);
  const keys = entryKeys(`en_${nameFrom(order.map((number) => names[number]).join(' '))}`, names.length);
  const keyOf = new Map(order.map((number, index) => [number, keys[index] ?? '']));
  if (keyOf.size !== names.length) throw new Error('The order of the index does not have each record once');

  const renamed = entries.map(([, ...rest], number) =>
    encodeArray([encodeText(keyOf.get(number) ?? ''), ...rest]),
  );
  const paths = new Map(names.map((name, number) => [pathOf(name), pathOf(keyOf.get(number) ?? '')]));
  const moved = new Map([...files].map(([path, content]) => [paths.get(path) ?? path, content]));
  return {
    files: withHeading(moved, { ...heading, entries: encodeArray(renamed), sorts: encodeArray([]) }),
    keys,
  };
}

/** The entries' numbers in the only sort order of an index. */
function onlyOrder(sorts: Buffer): number[] {
  const [order, ...others] = itemsOf(sorts).map(itemsOf);
  if (!order?.[1] || others.length > 0) throw new Error('The index has not one order');
  return itemsOf(order[1]).map(numberOf);
}

function pathOf(name: string): string {
  return `fragment/${name}.pf_fragment`;
}
