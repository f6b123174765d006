import { recordKeys } from '../record-keys.ts';
import { encodeArray, encodeText, itemsOf, numberOf, textOf } from './cbor.ts';
import { type IndexFiles, nameFrom, readHeading, withHeading } from './index-heading.ts';

/*
 * Pagefind names the file of each record after its content, which fills most of the heading of a large index, and adds
 * a list for each order. Here a record is named after its place in the one order there is, and the list goes.
 */

/** Names the records of an index by their place in its only order, in which the keys are given back. */
export function withRecordsByPlace(files: ReadonlyMap<string, Uint8Array>): {
  files: IndexFiles;
  keys: readonly string[];
} {
  const heading = readHeading(files);
  const records = itemsOf(heading.records).map(itemsOf);
  const names = records.map(([name]) => textOf(name));
  const order = onlyOrder(heading.sorts);
  const keys = recordKeys(`en_${nameFrom(order.map((record) => names[record]).join(' '))}`, names.length);
  const keyOf = new Map(order.map((record, place) => [record, keys[place] ?? '']));
  if (keyOf.size !== names.length) throw new Error('The order of the index does not have each record once');

  const renamed = records.map(([, ...rest], at) => encodeArray([encodeText(keyOf.get(at) ?? ''), ...rest]));
  const paths = new Map(names.map((name, at) => [pathOf(name), pathOf(keyOf.get(at) ?? '')]));
  const moved = new Map([...files].map(([path, content]) => [paths.get(path) ?? path, content]));
  return {
    files: withHeading(moved, { ...heading, records: encodeArray(renamed), sorts: encodeArray([]) }),
    keys,
  };
}

/** The numbers of the records in the only order of an index. */
function onlyOrder(sorts: Buffer): number[] {
  const [order, ...others] = itemsOf(sorts).map(itemsOf);
  if (!order?.[1] || others.length > 0) throw new Error('The index has not one order');
  return itemsOf(order[1]).map(numberOf);
}

function pathOf(name: string): string {
  return `fragment/${name}.pf_fragment`;
}
