import { createHash, hash as hashOf } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** What an entry's reading depends on besides its own file: our reading and rendering code, and the libraries under it. */
const inputs = ['src/content-model', 'src/markdown', 'package-lock.json'];

/**
 * A short text that changes whenever the code that reads and renders content does. Kept readings carry it,
 * so that a changed plugin or a tightened schema is never answered from a warm cache.
 */
export async function codeFingerprint(projectRoot: string): Promise<string> {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const files = await listFiles(path.join(projectRoot, input));
    for (const file of files)
      hash
        .update(path.relative(projectRoot, file))
        .update('\0')
        .update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/** A short digest of a file's bytes. */
export function digestOf(bytes: Uint8Array | string): string {
  return hashOf('sha256', bytes, 'hex').slice(0, 16);
}

async function listFiles(place: string): Promise<string[]> {
  const found = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!found) return [place];
  return found
    .filter((item) => item.isFile() && !item.name.endsWith('.test.ts'))
    .map((item) => path.join(item.parentPath, item.name))
    .sort();
}
