import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * What a parsed entry depends on apart from its own file: our code that parses and renders it, and the libraries below.
 */
export const readingCode = [
  'src/dates',
  'src/kept',
  'src/text',
  'src/content-model',
  'src/markdown',
  'src/rules',
  'src/reading',
  'package-lock.json',
];

/** What a search index depends on apart from its entries. */
export const indexingCode = ['src/search', 'src/record', ...readingCode];

/**
 * A fingerprint that changes whenever this code does, except for browser scripts. Caches carry it, so that a changed
 * plugin or a tightened schema is never answered from old results.
 */
export async function codeFingerprint(projectRoot: string, inputs: readonly string[]): Promise<string> {
  // What one release of Node writes, another need not read.
  const hash = createHash('sha256').update(process.version);
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

async function listFiles(place: string): Promise<string[]> {
  const found = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!found) return [place];
  return found
    .filter((item) => item.isFile() && !/\.(test|client)\.ts$/.test(item.name))
    .map((item) => path.join(item.parentPath, item.name))
    .sort();
}
