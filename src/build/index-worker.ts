import { workerData } from 'node:worker_threads';
import { type IndexOptions, writeRecords } from '../search/index/write-index.ts';
import type { SearchRecord } from '../search/search-record.ts';

/** What a worker is started with. */
export interface IndexToWrite {
  records: readonly SearchRecord[];
  outDir: string;
  options: IndexOptions;
}

// The other end is index-beside.ts: the thread ends when the index is written.
const { records, outDir, options } = workerData as IndexToWrite;
await writeRecords(records, outDir, options);
