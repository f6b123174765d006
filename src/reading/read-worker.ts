import { parentPort } from 'node:worker_threads';
import type { ReadingSettings } from '../content-model/site-settings.ts';
import type { ContentFile } from './content-files.ts';
import { type FileReading, readChanged } from './read-file.ts';

/** A file to read, and the digest of its cached result. */
export interface FileToRead extends ContentFile {
  known?: string;
}

/** What a worker is asked to read. */
export interface Batch {
  files: FileToRead[];
  settings: ReadingSettings | undefined;
}

/** What a worker sends back for each file of a batch. */
export interface WorkerReading {
  file: string;
  /** Missing if the file still has the known digest. */
  reading?: FileReading;
}

// The other end is reading-pool.ts. Takes a batch of files and returns them parsed, until the worker is terminated.
parentPort?.on('message', ({ files, settings }: Batch) => {
  const readings = files.map(({ known, ...file }): WorkerReading => {
    const reading = readChanged(file, known, settings);
    return { file: file.file, ...(reading && { reading }) };
  });
  parentPort?.postMessage(readings);
});
