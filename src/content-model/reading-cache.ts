import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { digestOf } from './fingerprint.ts';
import { type EntryIdentity, type EntryReading, readEntry } from './read-entry.ts';

/** Reads an entry file from disk. */
export type EntryReader = (identity: EntryIdentity, absolutePath: string) => EntryReading;

/** Reads each file anew. */
export const readFromDisk: EntryReader = (identity, absolutePath) =>
  readEntry(identity, readFileSync(absolutePath));

interface KeptReading {
  /** Size and times of the file as it was read: while they stay, it need not be opened. */
  stamp: string;
  /** Digest of the bytes: a file that was only touched need not be parsed. */
  digest: string;
  reading: EntryReading;
}

interface CacheFile {
  fingerprint: string;
  readings: Map<string, KeptReading>;
}

/**
 * Remembers what each file was read as, within a process and from one run to the next. A reading is good as long
 * as the file and the code that read it are the same; a cache that cannot be read is one that is not there.
 */
export class ReadingCache {
  readonly #file: string;
  readonly #fingerprint: string;
  #readings: Map<string, KeptReading>;
  readonly #used = new Set<string>();
  #isChanged = false;

  /**
   * @param file where readings are kept between runs
   * @param fingerprint of the reading code, from fingerprint.ts
   */
  constructor(file: string, fingerprint: string) {
    this.#file = file;
    this.#fingerprint = fingerprint;
    this.#readings = loadReadings(file, fingerprint);
  }

  readonly read: EntryReader = (identity, absolutePath) => {
    this.#used.add(identity.file);
    const kept = this.#readings.get(identity.file);
    const stamp = stampOf(absolutePath);
    if (kept?.stamp === stamp) return kept.reading;

    const bytes = readFileSync(absolutePath);
    const digest = digestOf(bytes);
    const reading = kept?.digest === digest ? kept.reading : readEntry(identity, bytes);
    this.#readings.set(identity.file, { stamp, digest, reading });
    this.#isChanged = true;
    return reading;
  };

  /** Digest of a file's bytes when it was last read. */
  digest(file: string): string {
    return `${this.#fingerprint}-${this.#readings.get(file)?.digest ?? ''}`;
  }

  /** Keeps the readings used since the last time for the next run; those of files that are gone are dropped. */
  save(): void {
    if (!this.#isChanged && this.#used.size === this.#readings.size) return;
    this.#readings = new Map([...this.#readings].filter(([file]) => this.#used.has(file)));
    const cache: CacheFile = { fingerprint: this.#fingerprint, readings: this.#readings };
    mkdirSync(path.dirname(this.#file), { recursive: true });
    // Another process may be reading: it sees the old file or the new one, never half of it.
    const unfinished = `${this.#file}.${process.pid}`;
    writeFileSync(unfinished, serialize(cache));
    renameSync(unfinished, this.#file);
    this.#used.clear();
    this.#isChanged = false;
  }
}

function loadReadings(file: string, fingerprint: string): Map<string, KeptReading> {
  try {
    const cache = deserialize(readFileSync(file)) as CacheFile;
    if (cache.fingerprint === fingerprint && cache.readings instanceof Map) return cache.readings;
  } catch {
    // No cache, or one that was cut off: every file is read anew.
  }
  return new Map();
}

function stampOf(absolutePath: string): string {
  const { size, mtimeNs, ctimeNs, ino } = statSync(absolutePath, { bigint: true });
  return `${size}-${mtimeNs}-${ctimeNs}-${ino}`;
}
