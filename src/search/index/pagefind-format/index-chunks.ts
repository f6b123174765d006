import { encodeArray, encodeText, itemsOf, textOf } from './cbor.ts';
import { type IndexFiles, nameFrom, readHeading, withHeading } from './index-heading.ts';
import { pack, unpack } from './packed-file.ts';

/*
 * Pagefind splits its word index into chunks of about 24 KB, and a browser fetches one or two of them for each word of a
 * query. Smaller chunks hold the same words in more files, which makes the list of chunks in the heading longer.
 * A chunk is `[[word, …]]`, and a word begins with its text.
 */

/** The size of Pagefind's own chunks, in bytes before compression. */
const largestChunk = 56_000;

/** What one more chunk adds to the heading, in bytes before compression. */
const bytesInHeading = 40;

/** Splits the word index so that the heading plus the chunks of two words are as small as possible. */
export function withSmallerChunks(files: ReadonlyMap<string, Uint8Array>): IndexFiles {
  const heading = readHeading(files);
  const words = itemsOf(heading.chunks).flatMap((chunk) => {
    const path = pathOf(textOf(itemsOf(chunk)[2]));
    const [list] = itemsOf(unpack(files.get(path), path));
    return list ? itemsOf(list) : [];
  });
  const chunks = cut(words, chunkSize(words));
  const others = [...files].filter(([path]) => !path.startsWith('index/'));
  const chunkFiles = chunks.map(({ name, content }): [string, Uint8Array] => [pathOf(name), content]);
  const chunkList = chunks.map(({ first, last, name }) => encodeArray([first, last, name].map(encodeText)));
  return withHeading(new Map([...others, ...chunkFiles]), { ...heading, chunks: encodeArray(chunkList) });
}

interface Chunk {
  first: string;
  last: string;
  name: string;
  content: Uint8Array;
}

/** The size at which one more chunk adds as much to the heading as it saves for two words, before compression. */
function chunkSize(words: readonly Buffer[]): number {
  const total = words.reduce((sum, word) => sum + word.length, 0);
  return Math.sqrt((bytesInHeading * total) / 2);
}

/**
 * For a prefix, Pagefind searches only one of the chunks that may have matches. So words with the same first three
 * letters stay in one chunk, unless that chunk would be larger than Pagefind's own.
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
    const content = pack(encodeArray([encodeArray(group)]));
    return {
      // Like Pagefind, only up to the first letter that differs from the neighbouring chunk.
      first: before === undefined ? first : beginning(first, before),
      last: after === undefined ? last : beginning(last, after),
      name: `en_${nameFrom(content)}`,
      content,
    };
  });
}

function spellingOf(word: Buffer): string {
  return textOf(itemsOf(word)[0]);
}

/** A word up to and including the first letter that differs from another word. */
function beginning(word: string, other: string): string {
  const [letters, others] = [[...word], [...other]];
  const differing = letters.findIndex((letter, at) => letter !== others[at]);
  return differing < 0 ? word : letters.slice(0, differing + 1).join('');
}

function pathOf(name: string): string {
  return `index/${name}.pf_index`;
}
