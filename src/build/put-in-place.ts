import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Puts a finished folder where the last one was; the last one comes back when that cannot be done.
 *
 * @throws what the file system says, when the last one cannot be moved away or the new one cannot be put there
 */
export async function putInPlace(nextDir: string, outDir: string): Promise<void> {
  const lastDir = `${outDir}.last`;
  await mkdir(path.dirname(outDir), { recursive: true });
  // Where an earlier swap was cut off half-way, the last site still lies beside its place.
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
