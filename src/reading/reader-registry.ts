import type { ContentReader } from './content-reader.ts';

// Vite loads modules again for the config, for dev and for the pages of a build; all of them must meet the same reader.
const key = Symbol.for('tracker.content-readers');
const shared = globalThis as { [key]?: Map<string, Promise<ContentReader>> };

/** The reader of a content folder, the same one wherever in this process it is asked for. */
export function sharedReader(contentDir: string, projectRoot: string): Promise<ContentReader> {
  shared[key] ??= new Map();
  const readers = shared[key];
  let reader = readers.get(contentDir);
  if (!reader) {
    // Loaded only where there is none yet: Vite would otherwise translate all of the reading code a second time.
    reader = import('./content-reader.ts').then(({ openContentReader }) =>
      openContentReader(contentDir, projectRoot),
    );
    readers.set(contentDir, reader);
  }
  return reader;
}
