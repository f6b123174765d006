import path from 'node:path';

/** By which a command tells the pages that it makes, in this process or another, which content folder is theirs. */
export const contentVariable = 'TRACKER_CONTENT';

/** The content folder of this run: `content`, unless a command was told of another with `--content`. */
export function contentDirOf(projectRoot: string): string {
  return path.resolve(projectRoot, process.env[contentVariable] ?? 'content');
}
