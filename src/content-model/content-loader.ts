import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { CheckedContent } from './check-content.ts';
import type { Collection } from './collections.ts';
import type { ContentDesk } from './content-desk.ts';
import { ContentError, hasErrors } from './problem.ts';

/**
 * Loaders that tell Astro's store what our own reader has read, one for each collection. The store gets front matter
 * and digests; bodies stay with the desk, because Astro writes its store into a module that every build compiles.
 *
 * A build stops at the first error of any collection. A dev server says what is wrong and keeps what it last had.
 */
export function contentLoaders(openDesk: () => Promise<ContentDesk>): (collection: Collection) => Loader {
  let checking: Promise<CheckedContent> | undefined;
  const loaded = new Map<Collection, LoaderContext>();
  let isWatching = false;

  async function check(): Promise<CheckedContent> {
    const desk = await openDesk();
    checking ??= desk.check();
    return checking;
  }

  async function fill(collection: Collection, { store }: LoaderContext): Promise<void> {
    const desk = await openDesk();
    const entries = desk.lastGood?.entries[collection] ?? [];
    const wanted = new Set(entries.map(({ id }) => id));
    for (const id of store.keys()) if (!wanted.has(id)) store.delete(id);
    for (const { id, data, file } of entries)
      store.set({ id, data, digest: desk.digest(file), filePath: file });
  }

  async function refill({ logger }: LoaderContext): Promise<void> {
    checking = undefined;
    const { problems } = await check();
    if (hasErrors(problems)) {
      logger.error(new ContentError(problems).message);
      return;
    }
    for (const [collection, context] of loaded) await fill(collection, context);
  }

  return (collection) => ({
    name: 'geneva-track',
    async load(context) {
      const { problems } = await check();
      if (hasErrors(problems) && !context.watcher) throw new ContentError(problems);
      await fill(collection, context);
      loaded.set(collection, context);
      if (isWatching || !context.watcher) return;

      isWatching = true;
      const { contentDir, picturesDir } = (await openDesk()).places;
      context.watcher.add([contentDir, picturesDir]);
      context.watcher.on('all', (_event, file) => {
        if ([contentDir, picturesDir].some((folder) => file.startsWith(folder + path.sep)))
          void refill(context);
      });
    },
  });
}
