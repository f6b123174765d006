import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { encodeArrayHead, encodeText, itemsOf, textOf } from './cbor.ts';

/*
 * Pagefind cuts its index of words into pieces of some 24 KB, of which a browser fetches one or two for each word
 * that is searched. Smaller pieces are the same words in more files, and a longer list of them in the heading.
 *
 * A piece is `[[word, …]]`, and a word begins with its text; the heading is
 * `[version, pages, pieces, filters, sorts, fields]` with `[first, last, name]` for each piece.
 */

const signature = Buffer.from('pagefind_dcd');

/** As large as Pagefind makes its pieces, in bytes before compression. */
const largestChunk = 56_000;

/** What one piece more adds to the heading, in bytes before compression. */
const bytesOfMention = 40;

/** Cuts the pieces of an index so that the heading and the pieces of two words are together as small as may be. */
export function withSmallerChunks(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const heading = readHeading(files);
  const words = heading.chunks.flatMap(({ name }) => {
    const [list] = itemsOf(unpack(files.get(pathOf(name)), pathOf(name)));
    return list ? itemsOf(list) : [];
  });
  const chunks = cut(words, chunkSize(words));
  const kept = [...files].filter(([file]) => !file.startsWith('index/') && file !== heading.path);

  const [version, pages, , ...rest] = heading.items as [Buffer, Buffer, Buffer, ...Buffer[]];
  const mentions = chunks.map(({ first, last, name }) =>
    Buffer.concat([encodeArrayHead(3), encodeText(first), encodeText(last), encodeText(name)]),
  );
  const list = Buffer.concat([encodeArrayHead(mentions.length), ...mentions]);
  const meta = pack(Buffer.concat([encodeArrayHead(heading.items.length), version, pages, list, ...rest]));
  const hash = `${heading.language}_${digestOf(meta)}`;
  const { entry } = heading;
  entry.languages[heading.language] = { ...entry.languages[heading.language], hash };
  return new Map([
    ...kept,
    ...chunks.map(({ name, content }): [string, Uint8Array] => [pathOf(name), content]),
    [`pagefind.${hash}.pf_meta`, meta],
    [entryFile, Buffer.from(JSON.stringify(entry))],
  ]);
}

const entryFile = 'pagefind-entry.json';

interface Entry {
  languages: Record<string, { hash: string }>;
}

interface Chunk {
  first: string;
  last: string;
  name: string;
  content: Uint8Array;
}

function readHeading(files: ReadonlyMap<string, Uint8Array>) {
  const entry = JSON.parse(Buffer.from(files.get(entryFile) ?? []).toString('utf8')) as Entry;
  const [[language, { hash }] = ['', { hash: '' }], ...others] = Object.entries(entry.languages);
  if (others.length > 0) throw new Error('The index is in more than one language');
  const path = `pagefind.${hash}.pf_meta`;
  const items = itemsOf(unpack(files.get(path), path));
  const [, , list] = items;
  if (items.length !== 6 || !list) throw new Error(`${path} has another form than that of Pagefind 1.6`);
  const chunks = itemsOf(list).map((chunk) => ({ name: textOf(itemsOf(chunk)[2]) }));
  return { entry, language, path, items, chunks };
}

/** The size at which one more piece costs the heading what it saves two words, in bytes before compression. */
function chunkSize(words: readonly Buffer[]): number {
  const total = words.reduce((sum, word) => sum + word.length, 0);
  return Math.sqrt((bytesOfMention * total) / 2);
}

/**
 * Of the pieces that may hold what begins with the letters typed, Pagefind searches one. So words that begin with
 * the same three letters stay together, unless they would fill more than a piece of Pagefind's own.
 */
function cut(words: readonly Buffer[], size: number): Chunk[] {
  const groups: Buffer[][] = [];
  let filled = Number.POSITIVE_INFINITY;
  let start = '';
  for (const word of words) {
    const next = [...spellingOf(word)].slice(0, 3).join('');
    const limit = next === start ? largestChunk : size;
    if (filled + word.length > limit) {
      groups.push([]);
      filled = 0;
    }
    groups.at(-1)?.push(word);
    filled += word.length;
    start = next;
  }
  const spelled = groups.map((group) => [group[0], group.at(-1)].map((word) => word && spellingOf(word)));
  return groups.map((group, at): Chunk => {
    const [first = '', last = ''] = spelled[at] ?? [];
    const before = spelled[at - 1]?.[1];
    const after = spelled[at + 1]?.[0];
    const content = pack(Buffer.concat([encodeArrayHead(1), encodeArrayHead(group.length), ...group]));
    return {
      // As far as it differs from the neighbour, as Pagefind has it.
      first: before === undefined ? first : beginning(first, before),
      last: after === undefined ? last : beginning(last, after),
      name: `en_${digestOf(content)}`,
      content,
    };
  });
}

function spellingOf(word: Buffer): string {
  return textOf(itemsOf(word)[0]);
}

/** A word up to and with the first letter in which it differs from another. */
function beginning(word: string, other: string): string {
  const [letters, others] = [[...word], [...other]];
  const differing = letters.findIndex((letter, at) => letter !== others[at]);
  return differing < 0 ? word : letters.slice(0, differing + 1).join('');
}

function pathOf(name: string): string {
  return `index/${name}.pf_index`;
}

function unpack(content: Uint8Array | undefined, path: string): Buffer {
  const bytes = content === undefined ? Buffer.alloc(0) : gunzipSync(content);
  if (!bytes.subarray(0, signature.length).equals(signature)) throw new Error(`${path} is not of Pagefind`);
  return bytes.subarray(signature.length);
}

function pack(bytes: Buffer): Uint8Array {
  return gzipSync(Buffer.concat([signature, bytes]), { level: 9 });
}

function digestOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10);
}
