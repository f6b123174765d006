/** Where a progress line may be written: standard error of a terminal. */
export interface ProgressStream {
  isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** A run that takes less time than this needs no progress line. */
const patience = 500;

/** Shows the progress of a long run in one line, which is rewritten in place and erased at the end. */
export class ProgressLine {
  readonly #stream: ProgressStream;
  readonly #now: () => number;
  readonly #start: number;
  #lastShown = 0;

  constructor(stream: ProgressStream, now: () => number = () => performance.now()) {
    this.#stream = stream;
    this.#now = now;
    this.#start = now();
  }

  readonly show = (done: number, total: number): void => {
    const time = this.#now();
    if (!this.#stream.isTTY || time - this.#start < patience || time - this.#lastShown < 100) return;
    this.#lastShown = time;
    this.#stream.write(`\r\u001B[KReading ${done} of ${total} files`);
  };

  clear(): void {
    if (this.#lastShown > 0) this.#stream.write('\r\u001B[K');
  }
}
