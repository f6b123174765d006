import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { IndexOptions } from '../search/index/write-index.ts';
import type { IndexEntry } from '../search/index-entry.ts';
import type { IndexToWrite } from './index-worker.ts';

/**
 * Writes the search index in a separate thread. Pagefind runs in another process and receives one entry after another:
 * in the thread that renders the pages, each of these calls would have to wait its turn.
 *
 * @throws the error of the other thread
 */
export async function indexBeside(
  entries: readonly IndexEntry[],
  outDir: string,
  options: IndexOptions,
): Promise<void> {
  const worker = new Worker(path.join(import.meta.dirname, 'index-worker.ts'), {
    workerData: { entries, outDir, options } satisfies IndexToWrite,
  });
  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject).once('exit', () => resolve());
  });
}
