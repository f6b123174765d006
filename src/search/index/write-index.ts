import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { KeptFiles, sayDamaged, sayNotKept } from '../../kept/kept-files.ts';
import { linkFiles } from '../../kept/link-files.ts';
import type { IndexEntry } from '../index-entry.ts';
import {
  type BaseIndex,
  baseIndex,
  type ChangeLimits,
  changesSince,
  noShards,
  type ShardList,
} from '../shards.ts';
import { indexOf, shardOf } from './pagefind-files.ts';
import type { IndexFiles } from './pagefind-format/index-heading.ts';
import { pagesFile, pagesJson } from './pages-file.ts';

export interface IndexOptions extends ChangeLimits {
  /** Where a large index is kept between builds. Without this, every build makes a whole index. */
  kept?: KeptIndex;
  /** A smaller index is always made whole: that takes less than a second, and needs no shards. */
  wholeBelow?: number;
}

/** Where the base is kept. */
export interface KeptIndex {
  folder: string;
  /** Of the code that makes the index. A base made by other code is not used. */
  fingerprint: string;
}

/** Name of the notes on the kept files, next to them. */
const baseName = 'base';

/** The notes on the kept files. */
interface KeptBase {
  fingerprint: string;
  /** Of the kept files. */
  stamp: string;
  entries: [string, never][];
}

/**
 * Writes the index of these entries. A large index is kept, and later changes go into a shard.
 *
 * @returns how many entries had to be indexed
 */
export async function writeIndex(
  entries: readonly IndexEntry[],
  outDir: string,
  { kept, wholeBelow = 3000, ...limits }: IndexOptions = {},
): Promise<number> {
  await rm(outDir, { recursive: true, force: true });
  if (kept === undefined || entries.length < wholeBelow) {
    await writeFiles((await indexOf(entries)).files, outDir);
    await writeLists(noShards, entries, outDir);
    return entries.length;
  }
  const filesDir = path.join(kept.folder, 'files');
  const base = await readBase(kept, filesDir);
  const changes = base && changesSince(base, entries, limits);
  if (!changes) {
    const { files, keys } = await indexOf(entries);
    await writeFiles(files, outDir);
    await keepBase(outDir, baseIndex(entries, keys), kept, filesDir);
    await writeLists(noShards, entries, outDir);
    return entries.length;
  }
  linkFiles(filesDir, outDir, filesIn(filesDir));
  const { files, list } = await shardOf(base, changes);
  await writeFiles(files, outDir);
  await writeLists(list, entries, outDir);
  return changes.changed.length;
}

/** Keeps an index for later builds. */
async function keepBase(
  indexDir: string,
  base: BaseIndex,
  { folder, fingerprint }: KeptIndex,
  filesDir: string,
): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true });
    linkFiles(indexDir, filesDir, filesIn(indexDir));
  } catch (error) {
    sayNotKept(folder, error);
    return;
  }
  // Written last: without this file, the kept files are not used.
  const noted = { fingerprint, stamp: stampOf(filesDir), entries: [...base] };
  new KeptFiles(folder).write(baseName, JSON.stringify(noted));
}

async function readBase(
  { folder, fingerprint }: KeptIndex,
  filesDir: string,
): Promise<BaseIndex | undefined> {
  const kept = new KeptFiles(folder).read(baseName);
  if (kept === undefined) return undefined;
  const noted = JSON.parse(Buffer.from(kept).toString()) as KeptBase;
  if (noted.fingerprint !== fingerprint) return undefined;
  if (noted.stamp === stampOf(filesDir)) return new Map(noted.entries);
  sayDamaged(filesDir);
  return undefined;
}

/**
 * Changes with every byte of these files. A bad disk changes them, and so does a program that writes to a file of the
 * published site, as that is the same file by a hard link.
 */
function stampOf(filesDir: string): string | undefined {
  if (!existsSync(filesDir)) return undefined;
  const digest = createHash('sha256');
  for (const file of filesIn(filesDir).sort()) {
    digest.update(`\n${file}\n`);
    digest.update(readFileSync(path.join(filesDir, file)));
  }
  return digest.digest('hex');
}

/** Paths of all files of a folder and the folders in it. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => !item.isDirectory())
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)));
}

/** Writes what every build makes, whether or not the rest of the index was kept. */
async function writeLists(list: ShardList, entries: readonly IndexEntry[], outDir: string): Promise<void> {
  await writeFile(path.join(outDir, 'shards.json'), JSON.stringify(list));
  await writeFile(path.join(outDir, pagesFile), pagesJson(entries));
}

async function writeFiles(files: IndexFiles, outDir: string): Promise<void> {
  const folders = new Set([...files.keys()].map((file) => path.dirname(path.join(outDir, file))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  for (const [file, content] of files) await writeFile(path.join(outDir, file), content);
}
