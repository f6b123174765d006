import path from 'node:path';
import type { ContentReader } from '../reading/content-reader.ts';
import { sharedReader } from '../reading/reader-registry.ts';
import { contentDirOf } from './content-dir.ts';

// The project's folder: commands, Astro and Vitest all run in it, and bundled code cannot find it from its own path.
const root = process.cwd();

/** The content folder of this run. */
export function contentFolder(): string {
  return contentDirOf(root);
}

/** Where what was read is kept from one run to the next. */
export function cacheFolder(): string {
  return path.join(root, 'node_modules/.cache/tracker');
}

/** The reader of that folder. */
export function contentReader(): Promise<ContentReader> {
  return sharedReader(contentFolder(), root);
}
