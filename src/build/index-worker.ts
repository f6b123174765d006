import { parentPort, workerData } from 'node:worker_threads';
import { type IndexOptions, writeRecords } from '../search/write-index.ts';

/** What a worker is started with. */
export interface IndexToWrite {
  outDir: string;
  options: IndexOptions;
}

const { outDir, options } = workerData as IndexToWrite;

// The other end is index-beside.ts: the records in, and the thread ends when their index is written.
parentPort?.once('message', async (records) => {
  await writeRecords(records, outDir, options);
});
