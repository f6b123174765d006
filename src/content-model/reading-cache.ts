import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ContentFile } from './content-files.ts';
import { readInParallel } from './parallel-reading.ts';
import type { EntryIdentity, EntryReading } from './read-entry.ts';
import { readFile } from './read-file.ts';

/** Told now and then how many files have been read. */
export type Progress = (done: number, total: number) => void;

/** Reads entry files. */
export interface EntryReader {
  /** Told which files will be asked for, so that many can be read at once. */
  prepare(files: readonly ContentFile[], onProgress?: Progress): Promise<void>;
  read(identity: EntryIdentity, absolutePath: string): EntryReading;
}

/** Reads each file anew. */
export const readFromDisk: EntryReader = {
  prepare: async () => {},
  read: (identity, absolutePath) => readFile(identity, absolutePath).reading,
};

interface KeptReading {
  /** Size and times of the file as it was read: while they stay, it need not be opened. */
  stamp: string;
  /** Digest of the bytes: a file that was only touched need not be parsed. */
  digest: string;
  reading: EntryReading;
}

interface Shard {
  fingerprint: string;
  readings: Map<string, KeptReading>;
}

/** Readings are kept in this many files, so that one edited entry rewrites a small part of them. */
const shardCount = 64;

/**
 * Remembers what each file was read as, within a process and from one run to the next. A reading is good as long
 * as the file and the code that read it are the same; a cache that cannot be read is one that is not there.
 */
export class ReadingCache implements EntryReader {
  readonly #folder: string;
  readonly #fingerprint: string;
  readonly #workerFile: string;
  readonly #readings = new Map<string, KeptReading>();
  /** Stamps taken by the last `prepare`, so that each file is looked at once. */
  readonly #stamps = new Map<string, string>();
  readonly #changedShards = new Set<number>();

  /**
   * @param folder where readings are kept between runs
   * @param fingerprint of the reading code, from fingerprint.ts
   * @param workerFile path of read-worker.ts
   */
  constructor(folder: string, fingerprint: string, workerFile: string) {
    this.#folder = folder;
    this.#fingerprint = fingerprint;
    this.#workerFile = workerFile;
    for (let shard = 0; shard < shardCount; shard++) {
      for (const [file, kept] of loadShard(this.#shardFile(shard), fingerprint))
        this.#readings.set(file, kept);
    }
  }

  /** Forgets files that are gone, and reads those that changed. */
  async prepare(files: readonly ContentFile[], onProgress?: Progress): Promise<void> {
    this.#stamps.clear();
    for (const { file, absolutePath } of files) this.#stamps.set(file, stampOf(absolutePath));
    for (const file of this.#readings.keys()) {
      if (this.#stamps.has(file)) continue;
      this.#readings.delete(file);
      this.#changedShards.add(shardOf(file));
    }
    const unread = files.filter(({ file }) => this.#readings.get(file)?.stamp !== this.#stamps.get(file));
    let done = 0;
    const count = () => onProgress?.(++done, unread.length);
    await readInParallel(
      unread,
      this.#workerFile,
      ({ absolutePath, ...identity }) => {
        this.read(identity, absolutePath);
        count();
      },
      ({ file, digest, reading }) => {
        this.#keep(file, { stamp: this.#stamps.get(file) ?? '', digest, reading });
        count();
      },
    );
  }

  read(identity: EntryIdentity, absolutePath: string): EntryReading {
    const kept = this.#readings.get(identity.file);
    const stamp = this.#stamps.get(identity.file) ?? stampOf(absolutePath);
    if (kept?.stamp === stamp) return kept.reading;

    const { digest, reading } = readFile(identity, absolutePath, kept);
    this.#keep(identity.file, { stamp, digest, reading });
    return reading;
  }

  /** Changes whenever a file or the code that reads it does. */
  digest(file: string): string {
    return `${this.#fingerprint}-${this.#readings.get(file)?.digest ?? ''}`;
  }

  /** Keeps what changed for the next run. */
  save(): void {
    if (this.#changedShards.size === 0) return;
    mkdirSync(this.#folder, { recursive: true });
    const shards = new Map<number, Shard['readings']>();
    for (const shard of this.#changedShards) shards.set(shard, new Map());
    for (const [file, kept] of this.#readings) shards.get(shardOf(file))?.set(file, kept);
    for (const [shard, readings] of shards) {
      // Another process may be reading: it sees the old file or the new one, never half of it.
      const unfinished = `${this.#shardFile(shard)}.${process.pid}`;
      writeFileSync(unfinished, serialize({ fingerprint: this.#fingerprint, readings } satisfies Shard));
      renameSync(unfinished, this.#shardFile(shard));
    }
    this.#changedShards.clear();
  }

  #keep(file: string, kept: KeptReading): void {
    this.#readings.set(file, kept);
    this.#changedShards.add(shardOf(file));
  }

  #shardFile(shard: number): string {
    return path.join(this.#folder, `${String(shard).padStart(2, '0')}.bin`);
  }
}

function loadShard(file: string, fingerprint: string): Shard['readings'] {
  try {
    const shard = deserialize(readFileSync(file)) as Shard;
    if (shard.fingerprint === fingerprint && shard.readings instanceof Map) return shard.readings;
  } catch {
    // No cache, or one that was cut off: every file is read anew.
  }
  return new Map();
}

/** Which shard a file belongs to: always the same one. */
function shardOf(file: string): number {
  let hash = 0;
  for (let index = 0; index < file.length; index++) hash = (Math.imul(hash, 31) + file.charCodeAt(index)) | 0;
  return Math.abs(hash) % shardCount;
}

function stampOf(absolutePath: string): string {
  const found = statSync(absolutePath, { throwIfNoEntry: false });
  return found ? `${found.size}-${found.mtimeMs}-${found.ctimeMs}-${found.ino}` : 'gone';
}
