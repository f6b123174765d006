import { statSync } from 'node:fs';
import type { ReadingSettings } from '../content-model/site-settings.ts';
import { sayNotKept } from '../kept/kept-files.ts';
import type { ContentFile } from './content-files.ts';
import type { EntryReader, Progress } from './entry-reader.ts';
import { openReading } from './packed-reading.ts';
import type { EntryReading } from './read-entry.ts';
import { settingsDigest } from './read-file.ts';
import type { ReadingPool } from './reading-pool.ts';
import { type KeptReading, ReadingShard, wordsOf } from './reading-shard.ts';

/** Number of cache files: one edited entry rewrites only a small part of the cache. */
const shardCount = 64;

/**
 * Caches the parsed form of each file, within a process and between runs. It is valid while the file and the code that
 * parsed it are unchanged. An unreadable cache counts as empty.
 */
export class ReadingCache implements EntryReader {
  readonly #folder: string;
  readonly #fingerprint: string;
  readonly #pool: ReadingPool;
  readonly #readings: Map<string, KeptReading>;
  readonly #opened = new WeakMap<KeptReading, EntryReading>();
  readonly #changedShards = new Set<number>();

  /**
   * @param folder where the cache is kept between runs
   * @param fingerprint of the parsing code, from code-fingerprint.ts
   * @param pool parses files that are not in the cache
   */
  constructor(folder: string, fingerprint: string, pool: ReadingPool) {
    this.#folder = folder;
    this.#fingerprint = fingerprint;
    this.#pool = pool;
    this.#readings = ReadingShard.openAll(folder, fingerprint);
  }

  /** Reads what changed, and drops files that are gone. */
  async readAll(
    files: readonly ContentFile[],
    settings: ReadingSettings | undefined,
    onProgress?: Progress,
  ): Promise<EntryReading[]> {
    const withSettings = settingsDigest(settings);
    const stamps = new Map(
      files.map(({ file, absolutePath }) => [file, stampOf(absolutePath) + withSettings]),
    );
    for (const file of this.#readings.keys()) {
      if (stamps.has(file)) continue;
      this.#readings.delete(file);
      this.#changedShards.add(shardOf(file));
    }
    const unread = files.flatMap((file) => {
      const known = this.#readings.get(file.file);
      if (!known) return [file];
      return known.stamp === stamps.get(file.file) ? [] : [{ ...file, known: known.digest }];
    });
    let done = 0;
    await this.#pool.read(unread, settings, ({ file, reading = this.#readings.get(file) }) => {
      if (!reading) return;
      this.#readings.set(file, { ...reading, stamp: stamps.get(file) ?? '' });
      this.#changedShards.add(shardOf(file));
      onProgress?.(++done, unread.length);
    });
    return files.map(({ file }) => this.#open(file));
  }

  /** Saves what changed for the next run. */
  save(): void {
    if (this.#changedShards.size === 0) return;
    const shards = new Map<number, Map<string, KeptReading>>();
    for (const shard of this.#changedShards) shards.set(shard, new Map());
    for (const [file, kept] of this.#readings) shards.get(shardOf(file))?.set(file, kept);
    try {
      for (const [shard, readings] of shards)
        ReadingShard.write(this.#folder, shard, this.#fingerprint, readings);
    } catch (error) {
      sayNotKept(this.#folder, error);
    }
    this.#changedShards.clear();
  }

  #open(file: string): EntryReading {
    const kept = this.#readings.get(file);
    if (!kept) throw new Error(`${file} was not read`);
    let reading = this.#opened.get(kept);
    if (!reading) {
      reading = openReading(kept.facts, () => wordsOf(kept));
      this.#opened.set(kept, reading);
    }
    return reading;
  }
}

/** The shard of a file, which never changes. */
function shardOf(file: string): number {
  let hash = 0;
  for (let index = 0; index < file.length; index++) hash = (Math.imul(hash, 31) + file.charCodeAt(index)) | 0;
  return Math.abs(hash) % shardCount;
}

function stampOf(absolutePath: string): string {
  const found = statSync(absolutePath, { throwIfNoEntry: false });
  return found ? `${found.size}-${found.mtimeMs}-${found.ctimeMs}-${found.ino}` : 'gone';
}
