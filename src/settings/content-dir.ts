import path from 'node:path';

/** The content folder of this run: `content`, unless GENEVA_TRACK_CONTENT names another, for tests and trials. */
export function contentDirOf(projectRoot: string): string {
  return path.resolve(projectRoot, process.env['GENEVA_TRACK_CONTENT'] ?? 'content');
}
