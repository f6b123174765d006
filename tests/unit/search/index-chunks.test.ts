import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { encodeArray, encodeText, itemsOf, textOf } from '../../../src/search/index/pagefind-format/cbor.ts';
import { withSmallerChunks } from '../../../src/search/index/pagefind-format/index-chunks.ts';

const array = (...items: Buffer[]) => encodeArray(items);
const texts = (...all: string[]) => array(...all.map(encodeText));
const packed = (item: Buffer) => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), item]));
const unpacked = (content: Uint8Array | undefined) =>
  gunzipSync(content ?? new Uint8Array()).subarray('pagefind_dcd'.length);

/** An index as Pagefind writes it, with these words in its pieces. Each word has some weight of its own. */
function indexOf(...pieces: string[][]) {
  const word = (text: string) => array(encodeText(text), encodeText('x'.repeat(100)));
  const heading = array(
    encodeText('1.6.0'),
    texts('en_page'),
    array(...pieces.map((words, at) => texts(words[0] ?? '', words.at(-1) ?? '', `en_${at}`))),
    texts(),
    texts(),
    texts('title'),
  );
  return new Map<string, Uint8Array>([
    [
      'pagefind-entry.json',
      Buffer.from('{"version":"1.6.0","languages":{"en":{"hash":"en_a","wasm":"en"}}}'),
    ],
    ['pagefind.en_a.pf_meta', packed(heading)],
    ['fragment/en_page.pf_fragment', Buffer.from('a page')],
    ...pieces.map((words, at): [string, Uint8Array] => [
      `index/en_${at}.pf_index`,
      packed(array(array(...words.map(word)))),
    ]),
  ]);
}

/** The pieces that a heading names, with their bounds and their words. */
function piecesOf(files: ReadonlyMap<string, Uint8Array>) {
  const entry = JSON.parse(Buffer.from(files.get('pagefind-entry.json') ?? []).toString());
  const heading = itemsOf(unpacked(files.get(`pagefind.${entry.languages.en.hash}.pf_meta`)));
  const pieces = itemsOf(heading[2] as Buffer).map((piece) => {
    const [first, last, name] = itemsOf(piece).map(textOf);
    const [words] = itemsOf(unpacked(files.get(`index/${name}.pf_index`)));
    return { first, last, words: itemsOf(words as Buffer).map((word) => textOf(itemsOf(word)[0])) };
  });
  return { pieces, pages: itemsOf(heading[1] as Buffer).map(textOf), wasm: entry.languages.en.wasm };
}

const words = ['answer', 'answered', 'arms', 'ball', 'ballistic', 'balance', 'nato', 'west', 'westward', '—'];

describe('smaller pieces', () => {
  const files = withSmallerChunks(indexOf(words.slice(0, 4), words.slice(4)));
  const { pieces, pages, wasm } = piecesOf(files);

  test('hold every word in its order, and the heading names each piece', () => {
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.flatMap((piece) => piece.words)).toEqual(words);
    expect([...files.keys()].filter((file) => file.startsWith('index/'))).toHaveLength(pieces.length);
  });

  test('are bounded by what tells them from their neighbours', () => {
    const bounds = pieces.map(({ first, last }) => [first, last]);
    expect(bounds[0]).toEqual(['answer', 'an']);
    expect(bounds[1]?.[0]).toBe('ar');
    expect(bounds.at(-1)?.[1]).toBe('—');
  });

  test('keep together what begins with the same three letters', () => {
    const piecesWith = (start: string) =>
      pieces.filter((piece) => piece.words.some((word) => word.startsWith(start)));
    for (const start of ['ans', 'bal', 'wes']) expect(piecesWith(start)).toHaveLength(1);
  });

  test('leave the rest as it was', () => {
    expect(pages).toEqual(['en_page']);
    expect(wasm).toBe('en');
    expect(files.get('fragment/en_page.pf_fragment')).toEqual(Buffer.from('a page'));
    expect(files.has('pagefind.en_a.pf_meta')).toBe(false);
  });
});

test('a beginning that would fill more than a piece of Pagefind’s own is cut after all', () => {
  const many = Array.from({ length: 2000 }, (_, at) => `con${String(at).padStart(4, '0')}`);
  const { pieces } = piecesOf(withSmallerChunks(indexOf(many)));
  expect(pieces.length).toBeGreaterThan(2);
  expect(pieces.flatMap((piece) => piece.words)).toEqual(many);
});

test.each([
  ['a heading of another form', 'pagefind.en_a.pf_meta', packed(texts('2.0.0')), /another form/],
  ['a piece that is none', 'index/en_0.pf_index', gzipSync('words'), /not of Pagefind/],
  [
    'a piece that ends too early',
    'index/en_0.pf_index',
    packed(array(encodeText('cut off')).subarray(0, 4)),
    /range|bounds/i,
  ],
])('%s is refused', (_, file, content, message) => {
  expect(() => withSmallerChunks(new Map([...indexOf(words), [file, content]]))).toThrow(message);
});
