import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Replaces a folder with a finished one; the old folder comes back if that fails.
 *
 * @throws the file system's error, if one of them cannot be moved
 */
export async function swapFolder(nextDir: string, outDir: string): Promise<void> {
  const lastDir = `${outDir}.last`;
  await mkdir(path.dirname(outDir), { recursive: true });
  // If an earlier swap was interrupted, the last site is still where that had set it aside.
  if (existsSync(outDir)) {
    await rm(lastDir, { recursive: true, force: true });
    await rename(outDir, lastDir);
  }
  try {
    await rename(nextDir, outDir);
  } catch (error) {
    if (existsSync(lastDir)) await rename(lastDir, outDir);
    throw error;
  }
  await rm(lastDir, { recursive: true, force: true });
}
