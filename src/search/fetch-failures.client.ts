import { folder } from './index-start.client.ts';

/** What a search goes on without. */
const withoutWhich = /\/(?:words|facets)\.json$/;

/**
 * What of an index could not be fetched since it was opened. Pagefind does not tell: its words are then unknown, its
 * filters find nothing.
 */
export class FetchFailures {
  readonly #observer: PerformanceObserver;
  readonly #failed: string[] = [];

  constructor() {
    this.#observer = new PerformanceObserver((list) => this.#read(list.getEntries()));
    this.#observer.observe({ type: 'resource' });
  }

  /** Throws when a piece of the index could not be fetched. */
  assertNone(): void {
    this.#read(this.#observer.takeRecords());
    if (this.#failed.length > 0) throw new Error(`${this.#failed[0]} could not be fetched`);
  }

  #read(entries: readonly PerformanceEntry[]): void {
    for (const { name, responseStatus } of entries as readonly PerformanceResourceTiming[]) {
      const { pathname } = new URL(name);
      const isOfIndex = pathname.startsWith(folder) && !withoutWhich.test(pathname);
      // Browsers that do not tell the status leave it out.
      const isFailure = responseStatus === 0 || responseStatus >= 400;
      if (isOfIndex && isFailure) this.#failed.push(name);
    }
  }
}
