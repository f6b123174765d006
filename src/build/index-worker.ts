import { workerData } from 'node:worker_threads';
import { type IndexOptions, writeIndex } from '../search/index/write-index.ts';
import type { IndexEntry } from '../search/index-entry.ts';

/** What a worker is started with. */
export interface IndexToWrite {
  entries: readonly IndexEntry[];
  outDir: string;
  options: IndexOptions;
}

// The other end is index-beside.ts: the thread ends when the index is written.
const { entries, outDir, options } = workerData as IndexToWrite;
await writeIndex(entries, outDir, options);
