import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { sayDamaged } from '../kept/kept-files.ts';
import { seal, sealBytes, unseal } from '../kept/seal.ts';
import type { FileReading } from './read-file.ts';

/** What the cache holds for a content file. A file that was only touched has a new stamp and the same digest. */
export interface KeptReading extends Omit<FileReading, 'words'> {
  /** Size and times of the file when it was read: if they are unchanged, it need not be opened. */
  stamp: string;
  /** The packed words, or where they are in a shard. */
  words: Uint8Array | StoredWords;
}

export interface StoredWords {
  shard: ReadingShard;
  at: number;
  length: number;
}

interface Index {
  fingerprint: string;
  readings: [file: string, reading: Omit<KeptReading, 'words'> & { length: number }][];
}

const lengthBytes = 4;

/** A file of a shard. If a shard has several, the latest counts. */
interface ShardFile {
  name: string;
  shard: number;
  /** 1 for the first of its shard. */
  generation: number;
}

/**
 * Readings of many content files in one file: a checksum, the length of an index, the index as JSON, with all facts, and
 * the words of each reading behind it. The checksum is tried when the file is opened; then words are read one by one. The
 * file stays open, so that words can still be read when there is a newer one.
 */
export class ReadingShard {
  readonly #descriptor: number;

  private constructor(descriptor: number) {
    this.#descriptor = descriptor;
  }

  /**
   * Opens the newest file of each shard. One that is damaged or written by other code than this reading code has nothing
   * in it.
   */
  static openAll(folder: string, fingerprint: string): Map<string, KeptReading> {
    const newest = new Map(shardFiles(folder).map(({ shard, name }) => [shard, name]));
    return new Map(
      [...newest.values()].flatMap((name) => ReadingShard.#open(path.join(folder, name), fingerprint)),
    );
  }

  static #open(file: string, fingerprint: string): [string, KeptReading][] {
    let descriptor: number | undefined;
    try {
      descriptor = openSync(file, 'r');
      const contents = unseal(readFileSync(descriptor));
      if (contents === undefined) throw new Error('damaged');
      const indexLength = Buffer.from(contents.subarray(0, lengthBytes)).readUInt32LE();
      const [indexStart, indexEnd] = [lengthBytes, lengthBytes + indexLength];
      const index = JSON.parse(Buffer.from(contents.subarray(indexStart, indexEnd)).toString()) as Index;
      let at = sealBytes + indexEnd;
      if (index.fingerprint === fingerprint) {
        const shard = new ReadingShard(descriptor);
        return index.readings.map(([name, { length, ...reading }]) => {
          const words: StoredWords = { shard, at, length };
          at += length;
          return [name, { ...reading, words }];
        });
      }
    } catch {
      // Every file of this shard is read again.
      sayDamaged(file);
    }
    if (descriptor !== undefined) closeSync(descriptor);
    return [];
  }

  /**
   * Writes a shard, and removes its earlier files. Other processes that are reading see the old file or the new one,
   * never half of it. The new file has a new name because Windows lets nobody replace an open file; removing one works.
   */
  static write(
    folder: string,
    shard: number,
    fingerprint: string,
    readings: ReadonlyMap<string, KeptReading>,
  ): void {
    const words = [...readings.values()].map(wordsOf);
    const contents: Index = {
      fingerprint,
      readings: [...readings].map(([name, { stamp, digest, facts }], number) => [
        name,
        { stamp, digest, facts, length: words[number]?.length ?? 0 },
      ]),
    };
    const index = Buffer.from(JSON.stringify(contents));
    const length = Buffer.alloc(lengthBytes);
    length.writeUInt32LE(index.length);
    mkdirSync(folder, { recursive: true });
    const older = shardFiles(folder).filter((file) => file.shard === shard);
    const generation = (older.at(-1)?.generation ?? 0) + 1;
    const file = path.join(folder, `${shard}.${generation}.${process.pid}.kept`);
    writeFileSync(`${file}.unfinished`, seal(Buffer.concat([length, index, ...words])));
    renameSync(`${file}.unfinished`, file);
    for (const { name } of older) rmSync(path.join(folder, name), { force: true });
  }

  /** @throws when the file can no longer be read */
  read(at: number, length: number): Uint8Array {
    return bytesAt(this.#descriptor, at, length);
  }
}

/** The packed words of a file, from memory or disk. */
export function wordsOf({ words }: KeptReading): Uint8Array {
  return words instanceof Uint8Array ? words : words.shard.read(words.at, words.length);
}

/** The files of all shards, oldest first within each. */
function shardFiles(folder: string): ShardFile[] {
  let names: string[] = [];
  try {
    names = readdirSync(folder);
  } catch {
    // Nothing has been cached.
  }
  return names
    .flatMap((name): ShardFile[] => {
      const [, shard, generation] = /^(\d+)\.(\d+)\.\d+\.kept$/.exec(name) ?? [];
      return shard === undefined ? [] : [{ name, shard: Number(shard), generation: Number(generation) }];
    })
    .sort((a, b) => a.generation - b.generation);
}

function bytesAt(descriptor: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const read = readSync(descriptor, bytes, done, length - done, at + done);
    if (read === 0) throw new Error('the kept readings are cut off');
    done += read;
  }
  return bytes;
}
