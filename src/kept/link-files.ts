import { copyFileSync, linkSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** Gives a folder the files of another one, as hard links where the file system has them. */
export function linkFiles(fromDir: string, toDir: string, files: Iterable<string>): void {
  const folders = new Set<string>();
  for (const file of files) {
    const [from, to] = [path.join(fromDir, file), path.join(toDir, file)];
    const folder = path.dirname(to);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to);
    }
  }
}
