import { copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IndexFiles } from './index-heading.ts';
import { indexBesideBase, indexOf } from './pagefind-files.ts';
import type { SearchRecord } from './search-record.ts';
import {
  type BaseIndex,
  baseIndex,
  type ChangeLimits,
  changesSince,
  digestOf,
  type ShardList,
  wholeOnly,
} from './shards.ts';

export interface IndexOptions extends ChangeLimits {
  /** Where a large index is kept between builds. Without it every index is made whole. */
  cacheDir?: string;
  /** An index of fewer records is always made whole: that takes less than a second, and has one layout only. */
  wholeBelow?: number;
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
  { cacheDir, wholeBelow = 3000, ...limits }: IndexOptions = {},
): Promise<number> {
  await rm(outDir, { recursive: true, force: true });
  if (cacheDir === undefined || records.length < wholeBelow) {
    await writeFiles((await indexOf(records)).files, outDir);
    await writeShardList(wholeOnly, outDir);
    return records.length;
  }
  const fingerprint = await indexFingerprint();
  const kept = await readBase(cacheDir, fingerprint);
  const changes = kept && changesSince(kept, records, limits);
  if (!changes) {
    await makeBase(records, cacheDir, fingerprint);
    linkFiles(path.join(cacheDir, 'files'), outDir);
    await writeShardList(wholeOnly, outDir);
    return records.length;
  }
  linkFiles(path.join(cacheDir, 'files'), outDir);
  const { files, list } = await indexBesideBase(kept, changes);
  await writeFiles(files, outDir);
  await writeShardList(list, outDir);
  return changes.changed.length;
}

async function makeBase(
  records: readonly SearchRecord[],
  cacheDir: string,
  fingerprint: string,
): Promise<void> {
  const { files, keys } = await indexOf(records);
  const entries = [...baseIndex(records, keys)];
  // The list comes last: without it there is no index to be kept.
  await rm(cacheDir, { recursive: true, force: true });
  await writeFiles(files, path.join(cacheDir, 'files'));
  const listFile = path.join(cacheDir, 'base.json');
  await writeFile(`${listFile}.next`, JSON.stringify({ fingerprint, entries }));
  await rename(`${listFile}.next`, listFile);
}

async function readBase(cacheDir: string, fingerprint: string): Promise<BaseIndex | undefined> {
  const text = await readFile(path.join(cacheDir, 'base.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const kept = JSON.parse(text) as { fingerprint: string; entries: [string, never][] };
  return kept.fingerprint === fingerprint ? new Map(kept.entries) : undefined;
}

/** Changes whenever an index of the same records would become another one. */
async function indexFingerprint(): Promise<string> {
  const inputs = [
    'pagefind-files.ts',
    'index-chunks.ts',
    'index-heading.ts',
    'index-records.ts',
    'record-keys.ts',
    'packed-file.ts',
    'cbor.ts',
    'date-values.ts',
    'stored-record.ts',
    'search-record.ts',
    'other-spellings.ts',
    'searched-text.ts',
    'word-list.ts',
    'facet-lists.ts',
    'shards.ts',
  ];
  const code = await Promise.all(
    inputs.map((file) => readFile(path.join(import.meta.dirname, file), 'utf8')),
  );
  const manifest = fileURLToPath(import.meta.resolve('pagefind')).replace(/lib.index\.js$/, 'package.json');
  return digestOf([...code, await readFile(manifest, 'utf8')]);
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
