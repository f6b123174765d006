import { parentPort } from 'node:worker_threads';
import type { ContentFile } from './content-files.ts';
import { type FileReading, readChanged } from './read-file.ts';

/** A file to be read, and the digest of what was read of it before. */
export interface FileToRead extends ContentFile {
  known?: string;
}

/** What a worker sends back for each file of a batch. */
export interface WorkerReading {
  file: string;
  /** Missing when the file's bytes are the known ones. */
  reading?: FileReading;
}

// The other end is reading-pool.ts: a batch of files in, their readings out, until the worker is ended.
parentPort?.on('message', (batch: FileToRead[]) => {
  const readings = batch.map(({ known, ...file }): WorkerReading => {
    const reading = readChanged(file, known);
    return { file: file.file, ...(reading && { reading }) };
  });
  parentPort?.postMessage(readings);
});
