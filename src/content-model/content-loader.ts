import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { checkContent } from './check-content.ts';
import type { Collection } from './collections.ts';
import type { Entry } from './entry.ts';
import { codeFingerprint, digestOf } from './fingerprint.ts';
import { ContentError } from './problem.ts';
import type { ContentPlaces } from './read-content.ts';

/** What a stored entry carries besides its front matter. */
export type StoredEntry = Pick<Entry, 'body' | 'positions' | 'file'>;

/**
 * Loaders that put our own reading of the content into Astro's store, one for each collection.
 * A build stops at the first error of any collection; a dev server keeps what it last had.
 */
export function contentLoaders(
  places: ContentPlaces,
  projectRoot: string,
): (collection: Collection) => Loader {
  let reading: ReturnType<typeof read> | undefined;
  const read = async () => ({
    ...(await checkContent(places)),
    fingerprint: await codeFingerprint(projectRoot),
  });

  async function fill(collection: Collection, { store, logger }: LoaderContext): Promise<void> {
    reading ??= read();
    const { content, problems, fingerprint } = await reading;
    if (problems.some(({ severity }) => severity === 'error')) throw new ContentError(problems);
    const entries: readonly Entry[] = content.entries[collection];
    const wanted = new Set(entries.map(({ id }) => id));
    for (const id of store.keys()) if (!wanted.has(id)) store.delete(id);
    let changed = 0;
    for (const { id, data, body, positions, file } of entries) {
      const digest = `${fingerprint}-${digestOf(JSON.stringify([data, body]))}`;
      const stored: StoredEntry = { body, positions, file };
      const isNew = store.set({
        id,
        data,
        digest,
        filePath: file,
        rendered: { html: '', metadata: { stored } },
      });
      if (isNew) changed++;
    }
    logger.info(`${entries.length} ${collection}, ${changed} of them new or changed`);
  }

  return (collection) => ({
    name: 'geneva-track',
    async load(context) {
      await fill(collection, context);
      const { watcher } = context;
      if (!watcher) return;
      watcher.add(path.join(places.contentDir, collection));
      const refill = async (_event: string, file: string) => {
        if (!file.startsWith(places.contentDir + path.sep)) return;
        reading = undefined;
        await fill(collection, context).catch((error: Error) => context.logger.error(error.message));
      };
      watcher.on('all', refill);
    },
  });
}
