import type { ContentReader } from '../reading/content-reader.ts';
import { sharedReader } from '../reading/reader-registry.ts';
import { contentDirOf } from './content-dir.ts';

// The project's folder: commands, Astro and Vitest all run in it, and bundled code cannot find it from its own path.
const root = process.cwd();

/** The content folder of this run. */
export function contentFolder(): string {
  return contentDirOf(root);
}

/** The reader of that folder. */
export function contentReader(): Promise<ContentReader> {
  return sharedReader(contentFolder(), root);
}
