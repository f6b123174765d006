import { parentPort } from 'node:worker_threads';
import type { ReadingSettings } from '../content-model/site-settings.ts';
import type { ContentFile } from './content-files.ts';
import { type FileReading, readChanged } from './read-file.ts';

/** A file to be read, and the digest of what was read of it before. */
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
  /** Missing when the file's bytes are the known ones. */
  reading?: FileReading;
}

// The other end is reading-pool.ts: a batch of files in, their readings out, until the worker is ended.
parentPort?.on('message', ({ files, settings }: Batch) => {
  const readings = files.map(({ known, ...file }): WorkerReading => {
    const reading = readChanged(file, known, settings);
    return { file: file.file, ...(reading && { reading }) };
  });
  parentPort?.postMessage(readings);
});
