import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';

/** Folders that are replaced as a whole. */
const whole = new Set(['/pagefind']);

/**
 * Updates a site: moves in everything from a folder of new files, and removes everything that is neither new nor kept.
 * Removed files are set aside until all is done, and restored if anything fails.
 *
 * @param kept site-absolute addresses of files that stay as they are
 * @throws the file system's error, if a file cannot be moved
 */
export async function applyChanges(
  nextDir: string,
  outDir: string,
  kept: ReadonlySet<string>,
): Promise<void> {
  const lastDir = `${outDir}.last`;
  await rm(lastDir, { recursive: true, force: true });
  const moves: { from: string; to: string }[] = [];
  const move = (address: string, fromDir: string, toDir: string) => {
    const [from, to] = [path.join(fromDir, address), path.join(toDir, address)];
    mkdirSync(path.dirname(to), { recursive: true });
    renameSync(from, to);
    moves.push({ from, to });
  };
  try {
    const [lastItems, nextItems] = [new Set(itemsOf(outDir)), new Set(itemsOf(nextDir))];
    for (const address of lastItems) {
      if (kept.has(address) || nextItems.has(address)) continue;
      move(address, outDir, lastDir);
      removeEmptied(path.dirname(path.join(outDir, address)));
    }
    // One by one, so that no address is without its page while others change.
    for (const address of nextItems) {
      if (lastItems.has(address)) move(address, outDir, lastDir);
      move(address, nextDir, outDir);
    }
  } catch (error) {
    for (const { from, to } of moves.reverse()) {
      mkdirSync(path.dirname(from), { recursive: true });
      renameSync(to, from);
    }
    await rm(lastDir, { recursive: true, force: true });
    throw error;
  }
  await rm(lastDir, { recursive: true, force: true });
}

/** Site-absolute addresses of all files, and of the folders that are replaced as a whole. */
function itemsOf(folder: string, address = ''): string[] {
  return readdirSync(path.join(folder, address), { withFileTypes: true }).flatMap((item) => {
    const found = `${address}/${item.name}`;
    return item.isDirectory() && !whole.has(found) ? itemsOf(folder, found) : [found];
  });
}

/** Removes an empty folder, and its parents if that leaves them empty. */
function removeEmptied(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmptied(path.dirname(folder));
}
