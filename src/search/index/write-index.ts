import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SearchRecord } from '../search-record.ts';
import {
  type BaseIndex,
  baseIndex,
  type ChangeLimits,
  changesSince,
  digestOf,
  type ShardList,
  wholeOnly,
} from '../shards.ts';
import type { IndexFiles } from './index-heading.ts';
import { indexBesideBase, indexOf } from './pagefind-files.ts';

export interface IndexOptions extends ChangeLimits {
  /** A large index is kept between builds. Without this every index is made whole. */
  kept?: KeptIndex;
  /** An index of fewer records is always made whole: that takes less than a second, and has one layout only. */
  wholeBelow?: number;
}

/** Where an index is kept. */
export interface KeptIndex {
  folder: string;
  /** Of the code that makes it: what other code has made is not used. */
  fingerprint: string;
}

/** What is noted of a kept index. */
interface KeptBase {
  fingerprint: string;
  /** Of its files. */
  stamp: string;
  entries: [string, never][];
}

/**
 * Builds the index of these records. A large one is kept, and what has changed since is indexed beside it, in a
 * shard that is named after what it holds; browsers search both and are told what of the large one to leave out.
 *
 * @returns how many records had to be indexed
 */
export async function writeRecords(
  records: readonly SearchRecord[],
  outDir: string,
  { kept, wholeBelow = 3000, ...limits }: IndexOptions = {},
): Promise<number> {
  await rm(outDir, { recursive: true, force: true });
  if (kept === undefined || records.length < wholeBelow) {
    await writeFiles((await indexOf(records)).files, outDir);
    await writeShardList(wholeOnly, outDir);
    return records.length;
  }
  const filesDir = path.join(kept.folder, 'files');
  const base = await readBase(kept, filesDir);
  const changes = base && changesSince(base, records, limits);
  if (!changes) {
    await makeBase(records, kept, filesDir);
    linkFiles(filesDir, outDir);
    await writeShardList(wholeOnly, outDir);
    return records.length;
  }
  linkFiles(filesDir, outDir);
  const { files, list } = await indexBesideBase(base, changes);
  await writeFiles(files, outDir);
  await writeShardList(list, outDir);
  return changes.changed.length;
}

async function makeBase(
  records: readonly SearchRecord[],
  { folder, fingerprint }: KeptIndex,
  filesDir: string,
): Promise<void> {
  const { files, keys } = await indexOf(records);
  const entries = [...baseIndex(records, keys)];
  // The list comes last: without it there is no index to be kept.
  await rm(folder, { recursive: true, force: true });
  await writeFiles(files, filesDir);
  const listFile = path.join(folder, 'base.json');
  await writeFile(`${listFile}.next`, JSON.stringify({ fingerprint, stamp: stampOf(filesDir), entries }));
  await rename(`${listFile}.next`, listFile);
}

async function readBase(
  { folder, fingerprint }: KeptIndex,
  filesDir: string,
): Promise<BaseIndex | undefined> {
  const text = await readFile(path.join(folder, 'base.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const noted = JSON.parse(text) as KeptBase;
  const isGood = noted.fingerprint === fingerprint && noted.stamp === stampOf(filesDir);
  return isGood ? new Map(noted.entries) : undefined;
}

/** Changes when a file has come, gone or been written to, as one of a site may be that is a link to it. */
function stampOf(filesDir: string): string | undefined {
  if (!existsSync(filesDir)) return undefined;
  const files = readdirSync(filesDir, { recursive: true, encoding: 'utf8' }).sort();
  return digestOf(
    files.map((file) => {
      const { size, mtimeMs } = statSync(path.join(filesDir, file));
      return [file, size, mtimeMs];
    }),
  );
}

async function writeShardList(list: ShardList, outDir: string): Promise<void> {
  await writeFile(path.join(outDir, 'shards.json'), JSON.stringify(list));
}

async function writeFiles(files: IndexFiles, outDir: string): Promise<void> {
  const folders = new Set([...files.keys()].map((file) => path.dirname(path.join(outDir, file))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  for (const [file, content] of files) await writeFile(path.join(outDir, file), content);
}

/** Puts the files of one folder into another without copying them, where the file system can do that. */
function linkFiles(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkFiles(source, target);
    else linkOrCopy(source, target);
  }
}

/** For ten thousands of files, calls that wait take a fraction of the time of those that do not. */
function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}
