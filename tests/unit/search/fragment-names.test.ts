import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { encodeArray, encodeText, itemsOf, textOf } from '../../../src/search/index/pagefind-format/cbor.ts';
import { entryKeys, positionOfKey } from '../../../src/search/index/pagefind-format/entry-keys.ts';
import { withFragmentsInOrder } from '../../../src/search/index/pagefind-format/fragment-names.ts';

const texts = (...all: string[]) => encodeArray(all.map(encodeText));
const numbers = (...all: number[]) => encodeArray(all.map((one) => Buffer.from([one])));
const packed = (item: Buffer) => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), item]));

/** An index as Pagefind writes it, with three records that it numbers in another order than that of their days. */
function indexWith(...orders: Buffer[]) {
  const heading = encodeArray([
    encodeText('1.6.0'),
    encodeArray(['en_c', 'en_a', 'en_b'].map((name) => texts(name, `words of ${name}`, ''))),
    texts(),
    texts(),
    encodeArray(orders.map((order) => encodeArray([encodeText('order'), order]))),
    texts('title'),
  ]);
  return new Map<string, Uint8Array>([
    [
      'pagefind-entry.json',
      Buffer.from('{"version":"1.6.0","languages":{"en":{"hash":"en_x","wasm":"en"}}}'),
    ],
    ['pagefind.en_x.pf_meta', packed(heading)],
    ...['en_a', 'en_b', 'en_c'].map((name): [string, Uint8Array] => [
      `fragment/${name}.pf_fragment`,
      Buffer.from(name),
    ]),
  ]);
}

describe('fragments that are named in order', () => {
  const { files, keys } = withFragmentsInOrder(indexWith(numbers(1, 2, 0)));
  const entry = JSON.parse(Buffer.from(files.get('pagefind-entry.json') ?? []).toString());
  const meta = gunzipSync(files.get(`pagefind.${entry.languages.en.hash}.pf_meta`) ?? '');
  const heading = itemsOf(meta.subarray('pagefind_dcd'.length));

  test('keep their number, their words and their file', () => {
    const records = itemsOf(heading[1] as Buffer).map((record) => itemsOf(record).map(textOf));
    expect(records).toEqual([
      [keys[2], 'words of en_c', ''],
      [keys[0], 'words of en_a', ''],
      [keys[1], 'words of en_b', ''],
    ]);
    const contents = keys.map((key) =>
      Buffer.from(files.get(`fragment/${key}.pf_fragment`) ?? []).toString(),
    );
    expect(contents).toEqual(['en_a', 'en_b', 'en_c']);
    expect([...files.keys()].filter((path) => path.startsWith('fragment/'))).toHaveLength(3);
  });

  test('need no list of their order', () => {
    expect(itemsOf(heading[4] as Buffer)).toEqual([]);
    expect(keys.map(positionOfKey)).toEqual([0, 1, 2]);
  });

  test('have other keys in another index', () => {
    const { keys: others } = withFragmentsInOrder(indexWith(numbers(2, 1, 0)));
    expect(others.filter((key) => keys.includes(key))).toEqual([]);
  });
});

test('keys are equally long and in order as text too', () => {
  const keys = entryKeys('en_0123456789', 1300);
  expect(new Set(keys.map((key) => key.length)).size).toBe(1);
  expect(keys.toSorted()).toEqual(keys);
  expect(keys.map(positionOfKey)).toEqual(keys.map((_, index) => index));
});

test.each([
  ['no order', [], /not one order/],
  ['two orders', [numbers(0, 1, 2), numbers(0, 1, 2)], /not one order/],
  ['an order without one of the records', [numbers(0, 1)], /each record once/],
  ['an order that is none', [texts('a', 'b', 'c')], /CBOR number/],
] as const)('an index with %s is refused', (_, orders, message) => {
  expect(() => withFragmentsInOrder(indexWith(...orders))).toThrow(message);
});
