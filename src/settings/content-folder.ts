import path from 'node:path';
import type { ContentDesk } from '../content-model/reading/content-desk.ts';
import { contentDesk } from '../content-model/reading/desk-registry.ts';
import { contentDirOf } from './content-dir.ts';

// The project's folder: commands, Astro and Vitest all run in it, and bundled code no longer knows its own place.
const root = process.cwd();

/** The content folder of this run. */
export function contentFolder(): string {
  return contentDirOf(root);
}

/** The reader of that folder. */
export function desk(): Promise<ContentDesk> {
  return contentDesk(
    { contentDir: contentFolder(), picturesDir: path.resolve(root, 'public/pictures') },
    root,
  );
}
