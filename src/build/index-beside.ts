import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { IndexOptions } from '../search/index/write-index.ts';
import type { SearchRecord } from '../search/search-record.ts';
import type { IndexToWrite } from './index-worker.ts';

/**
 * Writes the search index in a thread of its own. Pagefind has a process of its own too, and is handed one record after
 * the other: it would wait with each until the thread that also makes the pages has a moment for it.
 *
 * @throws what went wrong in the other thread
 */
export async function indexBeside(
  records: readonly SearchRecord[],
  outDir: string,
  options: IndexOptions,
): Promise<void> {
  const worker = new Worker(path.join(import.meta.dirname, 'index-worker.ts'), {
    workerData: { records, outDir, options } satisfies IndexToWrite,
  });
  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject).once('exit', () => resolve());
  });
}
