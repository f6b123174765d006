import type { Loader, LoaderContext } from 'astro/loaders';
import type { Collection } from '../content-model/collections.ts';
import { ContentError, hasErrors } from '../content-model/problem.ts';
import type { ContentReader } from './content-reader.ts';

/**
 * Loaders that tell Astro's store what our own reader has read, one for each collection. The store gets front matter
 * and digests; bodies stay with the reader, because Astro writes its store into a module that every build compiles.
 *
 * A build stops at the first error of any collection. A dev server's store stays as it is: pages take everything from
 * the reader, and the server is there before the content has been read.
 */
export function contentLoaders(
  openContentReader: () => Promise<ContentReader>,
): (collection: Collection) => Loader {
  async function fill(collection: Collection, { store, watcher }: LoaderContext): Promise<void> {
    if (watcher) return;
    const reader = await openContentReader();
    const { problems, content } = reader.last ?? (await reader.check());
    if (hasErrors(problems)) throw new ContentError(problems);
    const entries = content.entries[collection];
    const wanted = new Set(entries.map(({ id }) => id));
    for (const id of store.keys()) if (!wanted.has(id)) store.delete(id);
    for (const { id, data, file } of entries)
      store.set({ id, data, digest: reader.digest(file), filePath: file });
  }

  return (collection) => ({ name: 'tracker-content', load: (context) => fill(collection, context) });
}
