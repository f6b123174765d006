import path from 'node:path';
import { contentDirOf } from '../settings/content-dir.ts';

/** The project's folder on this machine. */
export const projectRoot = path.resolve(import.meta.dirname, '../..');

/** The folders that commands read and write unless told otherwise. */
export const places = {
  contentDir: contentDirOf(projectRoot),
  outDir: path.join(projectRoot, 'dist'),
};
