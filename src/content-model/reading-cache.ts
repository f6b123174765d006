import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ContentFile } from './content-files.ts';
import { openReading } from './packed-reading.ts';
import { readInParallel } from './parallel-reading.ts';
import type { EntryIdentity, EntryReading } from './read-entry.ts';
import { readFile } from './read-file.ts';
import { type KeptReading, ReadingShard, wordsOf } from './reading-shard.ts';

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
  read(identity, absolutePath) {
    const { facts, words } = readFile(identity, absolutePath);
    return openReading(facts, () => words);
  },
};

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
  readonly #opened = new WeakMap<KeptReading, EntryReading>();
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
      for (const [file, kept] of ReadingShard.open(this.#shardFile(shard), fingerprint))
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
        this.#readChanged(identity, absolutePath);
        count();
      },
      ({ file, ...reading }) => {
        this.#keep(file, { stamp: this.#stamps.get(file) ?? '', ...reading });
        count();
      },
    );
  }

  read(identity: EntryIdentity, absolutePath: string): EntryReading {
    const kept = this.#readChanged(identity, absolutePath);
    let reading = this.#opened.get(kept);
    if (!reading) {
      reading = openReading(kept.facts, () => wordsOf(kept));
      this.#opened.set(kept, reading);
    }
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
    const shards = new Map<number, Map<string, KeptReading>>();
    for (const shard of this.#changedShards) shards.set(shard, new Map());
    for (const [file, kept] of this.#readings) shards.get(shardOf(file))?.set(file, kept);
    for (const [shard, readings] of shards)
      ReadingShard.write(this.#shardFile(shard), this.#fingerprint, readings);
    this.#changedShards.clear();
  }

  #readChanged(identity: EntryIdentity, absolutePath: string): KeptReading {
    const known = this.#readings.get(identity.file);
    const stamp = this.#stamps.get(identity.file) ?? stampOf(absolutePath);
    if (known?.stamp === stamp) return known;

    const kept: KeptReading = { ...readFile(identity, absolutePath, known), stamp };
    this.#keep(identity.file, kept);
    return kept;
  }

  #keep(file: string, kept: KeptReading): void {
    this.#readings.set(file, kept);
    this.#changedShards.add(shardOf(file));
  }

  #shardFile(shard: number): string {
    return path.join(this.#folder, `${String(shard).padStart(2, '0')}.bin`);
  }
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
