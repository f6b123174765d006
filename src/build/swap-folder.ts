import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Puts a finished folder where the last one was: the last one is renamed, then the new one. Between the two, for some
 * millionths of a second, there is none; what a command that is killed there leaves, `restoreLast` puts right.
 *
 * @throws what the file system says, when a folder cannot be renamed; then the last one is where it was
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

/** Puts the last site back where a command was killed after it had moved it away. Nobody may be building meanwhile. */
export function restoreLast(outDir: string): void {
  if (!existsSync(outDir) && existsSync(lastDirOf(outDir))) renameSync(lastDirOf(outDir), outDir);
}

function lastDirOf(outDir: string): string {
  return `${outDir}.last`;
}
