import type { Loader, LoaderContext } from 'astro/loaders';
import type { Collection } from './collections.ts';
import type { ContentDesk } from './content-desk.ts';
import { ContentError, hasErrors } from './problem.ts';

/**
 * Loaders that tell Astro's store what our own reader has read, one for each collection. The store gets front matter
 * and digests; bodies stay with the desk, because Astro writes its store into a module that every build compiles.
 * Pages take everything from the desk, so that a dev server need not fill the store again: src/dev watches there.
 *
 * A build stops at the first error of any collection. A dev server starts all the same and shows what is wrong.
 */
export function contentLoaders(openDesk: () => Promise<ContentDesk>): (collection: Collection) => Loader {
  async function fill(collection: Collection, { store, watcher }: LoaderContext): Promise<void> {
    const desk = await openDesk();
    const { problems } = desk.last ?? (await desk.check());
    if (hasErrors(problems) && !watcher) throw new ContentError(problems);
    const entries = desk.lastGood?.entries[collection] ?? [];
    const wanted = new Set(entries.map(({ id }) => id));
    for (const id of store.keys()) if (!wanted.has(id)) store.delete(id);
    for (const { id, data, file } of entries)
      store.set({ id, data, digest: desk.digest(file), filePath: file });
  }

  return (collection) => ({ name: 'geneva-track', load: (context) => fill(collection, context) });
}
