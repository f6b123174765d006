import { encodeArray, encodeText, itemsOf, textOf } from './cbor.ts';
import { type IndexFiles, nameFrom, readHeading, withHeading } from './index-heading.ts';
import { pack, unpack } from './packed-file.ts';

/*
 * Pagefind cuts its index of words into pieces of some 24 KB, of which a browser fetches one or two for each word
 * that is searched. Smaller pieces are the same words in more files, and a longer list of them in the heading.
 * A piece is `[[word, …]]`, and a word begins with its text.
 */

/** As large as Pagefind makes its pieces, in bytes before compression. */
const largestChunk = 56_000;

/** What one piece more adds to the heading, in bytes before compression. */
const bytesOfMention = 40;

/** Cuts the pieces of an index so that the heading and the pieces of two words are together as small as may be. */
export function withSmallerChunks(files: ReadonlyMap<string, Uint8Array>): IndexFiles {
  const heading = readHeading(files);
  const words = itemsOf(heading.chunks).flatMap((chunk) => {
    const path = pathOf(textOf(itemsOf(chunk)[2]));
    const [list] = itemsOf(unpack(files.get(path), path));
    return list ? itemsOf(list) : [];
  });
  const chunks = cut(words, chunkSize(words));
  const others = [...files].filter(([path]) => !path.startsWith('index/'));
  const pieces = chunks.map(({ name, content }): [string, Uint8Array] => [pathOf(name), content]);
  const mentions = chunks.map(({ first, last, name }) => encodeArray([first, last, name].map(encodeText)));
  return withHeading(new Map([...others, ...pieces]), { ...heading, chunks: encodeArray(mentions) });
}

interface Chunk {
  first: string;
  last: string;
  name: string;
  content: Uint8Array;
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
    const content = pack(encodeArray([encodeArray(group)]));
    return {
      // As far as it differs from the neighbour, as Pagefind has it.
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

/** A word up to and with the first letter in which it differs from another. */
function beginning(word: string, other: string): string {
  const [letters, others] = [[...word], [...other]];
  const differing = letters.findIndex((letter, at) => letter !== others[at]);
  return differing < 0 ? word : letters.slice(0, differing + 1).join('');
}

function pathOf(name: string): string {
  return `index/${name}.pf_index`;
}
