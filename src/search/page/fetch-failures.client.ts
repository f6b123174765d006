/** Files that a search can do without. */
const withoutWhich = /\/(?:words|facets|pages)\.json$/;

const plainFetch = globalThis.fetch;

/**
 * Files of the index that could not be fetched since it was opened. Pagefind does not report failures: words are then
 * unknown, and filters find nothing. So `fetch` is wrapped; the browser's own list of requests is updated too late.
 */
export class FetchFailures {
  readonly #failed: string[] = [];

  /** @param folder of the index, from the root of the host */
  constructor(folder: string) {
    globalThis.fetch = async (wanted, options) => {
      const { pathname } = new URL(wanted instanceof Request ? wanted.url : wanted, location.href);
      const isNeeded = pathname.startsWith(folder) && !withoutWhich.test(pathname);
      try {
        const response = await plainFetch(wanted, options);
        if (isNeeded && !response.ok) this.#failed.push(pathname);
        return response;
      } catch (error) {
        if (isNeeded) this.#failed.push(pathname);
        throw error;
      }
    };
  }

  /** Throws if a file of the index could not be fetched. */
  assertNone(): void {
    if (this.#failed.length > 0) throw new Error(`${this.#failed[0]} could not be fetched`);
  }
}
