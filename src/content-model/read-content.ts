import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Collection, collections, perCollection } from './collections.ts';
import { type Content, redirectsFile } from './content.ts';
import { listContentFiles } from './content-files.ts';
import type { Entries, Entry } from './entry.ts';
import type { Problem } from './problem.ts';
import { type EntryReader, type Progress, readFromDisk } from './reading-cache.ts';
import { readRedirects } from './redirects.ts';

export interface ContentReading {
  content: Content;
  /** What is wrong within single files; rules across files come after. */
  problems: Problem[];
}

export interface ContentPlaces {
  /** The folder of collections. */
  contentDir: string;
  /** The folder of pictures that articles may name. */
  picturesDir: string;
}

/** Reads every entry under the content folder. The reader may be one that remembers. */
export async function readContent(
  places: ContentPlaces,
  reader: EntryReader = readFromDisk,
  onProgress?: Progress,
): Promise<ContentReading> {
  const { files, problems } = await listContentFiles(places.contentDir);
  const entries = emptyEntries();
  const idsOf = (collection: Collection) =>
    new Set(files.filter((file) => file.collection === collection).map((file) => file.id));
  const content: Content = {
    entries,
    written: [],
    ids: perCollection(idsOf),
    files: files.map(({ absolutePath: _, ...identity }) => identity),
    statements: [],
    redirects: [],
    pictures: new Set(await readdir(places.picturesDir).catch(() => [])),
  };
  await reader.prepare(files, onProgress);
  for (const { absolutePath, ...identity } of files) {
    const reading = reader.read(identity, absolutePath);
    problems.push(...reading.problems.map((problem) => ({ ...problem, file: identity.file })));
    content.statements.push(...reading.statements);
    if (reading.written) content.written.push(reading.written);
    if (reading.entry) (entries[identity.collection] as Entry[]).push(reading.entry);
  }
  for (const collection of collections) entries[collection].sort(byId);
  content.statements.sort(byId);

  const redirects = await readFile(path.join(places.contentDir, path.basename(redirectsFile)), 'utf8').catch(
    () => '',
  );
  const reading = readRedirects(redirects);
  content.redirects = reading.redirects;
  return { content, problems: [...problems, ...reading.problems] };
}

/** A list for each collection, all empty. */
export function emptyEntries(): Entries {
  return perCollection((): Entry[] => []) as Entries;
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
