import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { ContentFile } from './content-files.ts';
import { digestOf } from './fingerprint.ts';
import { type EntryReading, readEntry } from './read-entry.ts';

/** What a worker sends back for each file of a batch. */
export interface WorkerReading {
  file: string;
  digest: string;
  reading: EntryReading;
}

// The other end is parallel-reading.ts: a batch of files in, their readings out, until the worker is ended.
parentPort?.on('message', (batch: ContentFile[]) => {
  const readings = batch.map(({ absolutePath, ...identity }): WorkerReading => {
    const bytes = readFileSync(absolutePath);
    return { file: identity.file, digest: digestOf(bytes), reading: readEntry(identity, bytes) };
  });
  parentPort?.postMessage(readings);
});
