import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Puts a finished folder in place of the last one: the last one is renamed, then the new one. Between the two renames,
 * for some millionths of a second, there is no site; `restoreLast` repairs what a command leaves that is killed then.
 *
 * @throws the file system's error if a folder cannot be renamed; the last one is then back in its place
 */
export function swapFolder(nextDir: string, outDir: string): void {
  const lastDir = lastDirOf(outDir);
  mkdirSync(path.dirname(outDir), { recursive: true });
  restoreLast(outDir);
  rmSync(lastDir, { recursive: true, force: true });
  if (existsSync(outDir)) renameSync(outDir, lastDir);
  try {
    renameSync(nextDir, outDir);
  } catch (error) {
    restoreLast(outDir);
    throw error;
  }
  rmSync(lastDir, { recursive: true, force: true });
}

/** Puts the last site back if a command was killed after moving it away. No build may be running meanwhile. */
export function restoreLast(outDir: string): void {
  if (!existsSync(outDir) && existsSync(lastDirOf(outDir))) renameSync(lastDirOf(outDir), outDir);
}

function lastDirOf(outDir: string): string {
  return `${outDir}.last`;
}
