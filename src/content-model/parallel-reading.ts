import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ContentFile } from './content-files.ts';
import type { WorkerReading } from './read-worker.ts';

const batchSize = 50;

/** With fewer files than this, starting a worker costs more than it saves. */
const worthwhile = 400;

/**
 * Reads many files on all cores. This thread takes its share of the batches.
 *
 * @param workerFile path of read-worker.ts
 * @param readHere reads one file in this thread
 * @param keep takes what a worker has read
 */
export async function readInParallel(
  files: readonly ContentFile[],
  workerFile: string,
  readHere: (file: ContentFile) => void,
  keep: (reading: WorkerReading) => void,
): Promise<void> {
  const batches = Array.from({ length: Math.ceil(files.length / batchSize) }, (_, index) =>
    files.slice(index * batchSize, (index + 1) * batchSize),
  );
  const workerCount = files.length < worthwhile ? 0 : Math.min(availableParallelism(), 8) - 1;
  const workers = Array.from({ length: workerCount }, () =>
    drain(new Worker(workerFile), batches, (readings) => readings.forEach(keep)),
  );
  for (let batch = batches.shift(); batch; batch = batches.shift()) {
    batch.forEach(readHere);
    await setImmediate();
  }
  await Promise.all(workers);
}

/** Lets one worker take batches until none is left. */
function drain(
  worker: Worker,
  batches: ContentFile[][],
  take: (readings: WorkerReading[]) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = () => {
      const batch = batches.shift();
      if (batch) worker.postMessage(batch);
      else worker.terminate().then(() => resolve(), reject);
    };
    worker.on('error', reject);
    worker.on('message', (readings: WorkerReading[]) => {
      take(readings);
      next();
    });
    next();
  });
}
