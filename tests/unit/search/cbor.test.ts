import { expect, test } from 'vitest';
import { encodeArray, encodeText, itemsOf, textOf } from '../../../src/search/index/pagefind-format/cbor.ts';

const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');

test.each([
  ['numbers of every size', '85 00 18ff 190100 1a00010000 1b0000000100000000', 5],
  ['negative numbers and simple values', '83 38 63 f5 f9 3c00', 3],
  ['texts and bytes', '82 63 616263 42 0102', 2],
  ['arrays and maps in one another', '82 82 01 81 02 a1 61 61 82 03 04', 2],
  ['a length that is open', '9f 01 9f 02 ff bf 61 61 01 ff ff', 3],
  ['nothing', '80', 0],
])('%s are taken apart, and together again', (_, hex, length) => {
  const items = itemsOf(bytes(hex));
  expect(items).toHaveLength(length);
  const inner = Buffer.concat(items);
  expect(bytes(hex).subarray(1, 1 + inner.length)).toEqual(inner);
});

test.each(['', 'Lavrov', 'Лавров', 'x'.repeat(30), 'x'.repeat(300), 'x'.repeat(70_000)])(
  'a text is read as it was written (%#)',
  (text) => {
    expect(textOf(encodeText(text))).toBe(text);
  },
);

test('the head of an array says its length', () => {
  for (const length of [0, 23, 24, 255, 256, 65_535, 65_536]) {
    const array = encodeArray(Array.from({ length }, () => Buffer.alloc(1)));
    expect(itemsOf(array)).toHaveLength(length);
  }
});

test.each([
  ['no array', '01', /array/],
  ['an array that ends too early', '82 01', /range|bounds/i],
  ['a text that ends too early', '81 63 61', /range/],
  ['a text in parts', '81 7f 61 61 ff', /parts/],
  ['a reserved head', '81 1c', /CBOR/],
])('%s is refused', (_, hex, message) => {
  expect(() => itemsOf(bytes(hex))).toThrow(message);
});

test('what is no text is refused', () => {
  expect(() => textOf(bytes('01'))).toThrow(/text/);
  expect(() => textOf(undefined)).toThrow(/text/);
});
