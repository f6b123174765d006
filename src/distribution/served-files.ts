import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Folders of the content that are served byte for byte, each with the site-absolute address of its files. */
const folders = [
  { folder: 'identity', address: '/' },
  { folder: 'pictures', address: '/pictures/' },
] as const;

/** Every file of the content that is served as it is, by its site-absolute address, with its path on this machine. */
export function servedFiles(contentDir: string): Map<string, string> {
  return new Map(
    folders.flatMap(({ folder, address }) =>
      namesIn(path.join(contentDir, folder)).map((name) => [
        address + name,
        path.join(contentDir, folder, name),
      ]),
    ),
  );
}

/** A site may have no pictures, and no face of its own. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((item) => item.isFile() && !item.name.startsWith('.'))
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
