/** What a search goes on without. */
const withoutWhich = /\/(?:words|facets)\.json$/;

const plainFetch = globalThis.fetch;

/**
 * What of an index could not be fetched since it was opened. Pagefind does not tell: its words are then unknown, its
 * filters find nothing. It fetches as every script does, so that this is where failures are seen; the browser's own
 * list of what was fetched has them too late.
 */
export class FetchFailures {
  readonly #failed: string[] = [];

  /** @param folder where the index is, from the root of the site */
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

  /** Throws when a piece of the index could not be fetched. */
  assertNone(): void {
    if (this.#failed.length > 0) throw new Error(`${this.#failed[0]} could not be fetched`);
  }
}
