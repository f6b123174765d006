import { parentPort } from 'node:worker_threads';
import type { ContentFile } from './content-files.ts';
import { type FileReading, readFile } from './read-file.ts';

/** What a worker sends back for each file of a batch. */
export interface WorkerReading extends FileReading {
  file: string;
}

// The other end is parallel-reading.ts: a batch of files in, their readings out, until the worker is ended.
parentPort?.on('message', (batch: ContentFile[]) => {
  const readings = batch.map(
    ({ absolutePath, ...identity }): WorkerReading => ({
      file: identity.file,
      ...readFile(identity, absolutePath),
    }),
  );
  parentPort?.postMessage(readings);
});
