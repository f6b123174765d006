import type { ContentReader } from './content-reader.ts';

// Vite loads modules separately for the config, for dev and for the pages of a build; all must share the same reader.
const key = Symbol.for('tracker.content-readers');
const shared = globalThis as { [key]?: Map<string, Promise<ContentReader>> };

/** The reader of a content folder: the same one everywhere in this process. */
export function sharedReader(contentDir: string, projectRoot: string): Promise<ContentReader> {
  shared[key] ??= new Map();
  const readers = shared[key];
  let reader = readers.get(contentDir);
  if (!reader) {
    // Loaded only if there is none yet: otherwise Vite would transform all of the parsing code a second time.
    reader = import('./content-reader.ts').then(({ openContentReader }) =>
      openContentReader(contentDir, projectRoot),
    );
    readers.set(contentDir, reader);
  }
  return reader;
}
