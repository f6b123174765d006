import path from 'node:path';

/**
 * The variable in which a command names the content folder to the code that makes the pages, in this process or
 * another.
 */
export const contentVariable = 'TRACKER_CONTENT';

/** The content folder of this run: `content`, unless `--content` named another. */
export function contentDirOf(projectRoot: string): string {
  return path.resolve(projectRoot, process.env[contentVariable] ?? 'content');
}
