import { closeSync, fstatSync, openSync, readSync, renameSync, writeFileSync } from 'node:fs';
import type { FileReading } from './read-file.ts';

/** What is remembered of a content file. A file that was only touched has another stamp and the same digest. */
export interface KeptReading extends Omit<FileReading, 'words'> {
  /** Size and times of the file as it was read: while they stay, it need not be opened. */
  stamp: string;
  /** The packed words, or where they lie in a shard. */
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
  /** Of all words together. */
  wordsLength: number;
}

const lengthBytes = 4;

/**
 * Readings of many content files in one file: the length of an index, the index as JSON, with all facts, and the words of
 * each reading behind it. The index is read at once, words one by one. The file stays open, so that words can still be read
 * when another process has put a new file in its place.
 */
export class ReadingShard {
  readonly #descriptor: number;

  private constructor(descriptor: number) {
    this.#descriptor = descriptor;
  }

  /**
   * Opens a shard that this reading code has written. One that is missing, cut off or written by other code has
   * nothing in it.
   */
  static open(file: string, fingerprint: string): Map<string, KeptReading> {
    let descriptor: number | undefined;
    try {
      descriptor = openSync(file, 'r');
      const indexLength = bytesAt(descriptor, 0, lengthBytes).readUInt32LE();
      const index = JSON.parse(bytesAt(descriptor, lengthBytes, indexLength).toString()) as Index;
      let at = lengthBytes + indexLength;
      if (index.fingerprint === fingerprint && fstatSync(descriptor).size === at + index.wordsLength) {
        const shard = new ReadingShard(descriptor);
        return new Map(
          index.readings.map(([name, { length, ...reading }]) => {
            const words: StoredWords = { shard, at, length };
            at += length;
            return [name, { ...reading, words }];
          }),
        );
      }
    } catch {
      // Every file of this shard is read anew.
    }
    if (descriptor !== undefined) closeSync(descriptor);
    return new Map();
  }

  /** Writes a shard. Another process may be reading: it sees the old file or the new one, never half of it. */
  static write(file: string, fingerprint: string, readings: ReadonlyMap<string, KeptReading>): void {
    const words = [...readings.values()].map(wordsOf);
    const contents: Index = {
      fingerprint,
      readings: [...readings].map(([name, { stamp, digest, facts }], number) => [
        name,
        { stamp, digest, facts, length: words[number]?.length ?? 0 },
      ]),
      wordsLength: words.reduce((sum, { length }) => sum + length, 0),
    };
    const index = Buffer.from(JSON.stringify(contents));
    const length = Buffer.alloc(lengthBytes);
    length.writeUInt32LE(index.length);
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, Buffer.concat([length, index, ...words]));
    renameSync(unfinished, file);
  }

  /** @throws when the file can no longer be read */
  read(at: number, length: number): Uint8Array {
    return bytesAt(this.#descriptor, at, length);
  }
}

/** The packed words of a reading, from wherever they are. */
export function wordsOf({ words }: KeptReading): Uint8Array {
  return words instanceof Uint8Array ? words : words.shard.read(words.at, words.length);
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
