import path from 'node:path';

/** The project's folder on this machine. */
export const projectRoot = path.resolve(import.meta.dirname, '../..');

/** The folders that commands read and write unless told otherwise. */
export const places = {
  /** GENEVA_TRACK_CONTENT names another folder of content, for tests and trials. */
  contentDir: path.resolve(projectRoot, process.env['GENEVA_TRACK_CONTENT'] ?? 'content'),
  picturesDir: path.join(projectRoot, 'public/pictures'),
  outDir: path.join(projectRoot, 'dist'),
};
