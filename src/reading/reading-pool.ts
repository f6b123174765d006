import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ReadingSettings } from '../content-model/site-settings.ts';
import type { Batch, FileToRead, WorkerReading } from './read-worker.ts';

const batchSize = 50;

/** With fewer files than this, starting a second worker costs more than it saves. */
const worthwhile = 400;

/**
 * Parses files in worker threads. The Markdown code takes a third of a second to load: a worker does that while this
 * thread opens the cache, and a command with nothing to parse does not wait for it.
 */
export class ReadingPool {
  readonly #workerFile: string;
  /** Kept between reads, without keeping the process alive. */
  #first: Worker | undefined;

  /** @param workerFile path of read-worker.ts */
  constructor(workerFile: string) {
    this.#workerFile = workerFile;
  }

  /** Makes the first worker load its code. */
  warmUp(): void {
    this.#firstWorker();
  }

  /**
   * Parses files, on all cores if there are many.
   *
   * @param keep called with each parsed file, in any order
   */
  async read(
    files: readonly FileToRead[],
    settings: ReadingSettings | undefined,
    keep: (reading: WorkerReading) => void,
  ): Promise<void> {
    if (files.length === 0) return;
    const first = this.#firstWorker();
    const batches = Array.from(
      { length: Math.ceil(files.length / batchSize) },
      (_, index): Batch => ({
        files: files.slice(index * batchSize, (index + 1) * batchSize),
        settings: settings && { loaded_words: settings.loaded_words },
      }),
    );
    const otherCores = files.length < worthwhile ? 0 : Math.min(availableParallelism(), 8) - 1;
    const others = Array.from({ length: otherCores }, () => this.#start());
    try {
      await Promise.all([first, ...others].map((worker) => drain(worker, batches, keep)));
    } catch (error) {
      // A worker that failed has exited.
      this.#first = undefined;
      throw error;
    } finally {
      await Promise.all(others.map((worker) => worker.terminate()));
    }
  }

  #firstWorker(): Worker {
    this.#first ??= this.#start();
    return this.#first;
  }

  #start(): Worker {
    const worker = new Worker(this.#workerFile);
    worker.unref();
    return worker;
  }
}

/** Has one worker process batches until none are left. */
async function drain(
  worker: Worker,
  batches: Batch[],
  keep: (reading: WorkerReading) => void,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const next = () => {
    const batch = batches.shift();
    if (batch) worker.postMessage(batch);
    else resolve();
  };
  const take = (readings: WorkerReading[]) => {
    readings.forEach(keep);
    next();
  };
  worker.on('message', take).on('error', reject);
  worker.ref();
  next();
  await promise.finally(() => {
    worker.off('message', take).off('error', reject);
    worker.unref();
  });
}
