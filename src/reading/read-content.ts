import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Collection, collections, perCollection } from '../content-model/collections.ts';
import { type Content, redirectsFile } from '../content-model/content.ts';
import type { Entries, Entry } from '../content-model/entry.ts';
import type { Problem } from '../content-model/problem.ts';
import { compareText } from '../text/text.ts';
import { listContentFiles, unreadable } from './content-files.ts';
import type { EntryReader, Progress } from './entry-reader.ts';
import type { EntryReading } from './read-entry.ts';
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

/** Reads every entry under the content folder: with a reader that remembers, or each from its file. */
export async function readContent(
  places: ContentPlaces,
  reader?: EntryReader,
  onProgress?: Progress,
): Promise<ContentReading> {
  const { files, problems } = await listContentFiles(places.contentDir);
  const entries = emptyEntries();
  const byCollection = Map.groupBy(files, ({ collection }) => collection);
  const idsOf = (collection: Collection) => new Set(byCollection.get(collection)?.map(({ id }) => id));
  const content: Content = {
    entries,
    written: [],
    ids: perCollection(idsOf),
    files: files.map(({ absolutePath: _, ...identity }) => identity),
    statements: [],
    refused: [],
    redirects: [],
    pictures: new Set(await readable('public/pictures', readdir(places.picturesDir), [], problems)),
  };
  const readings = await (reader ?? (await readerFromDisk())).readAll(files, onProgress);
  for (const [index, { collection, file }] of files.entries()) {
    const { problems: found, statements, refused, written, entry } = readings[index] as EntryReading;
    problems.push(...found.map((problem) => ({ ...problem, file })));
    content.statements.push(...statements);
    content.refused.push(...refused);
    if (written) content.written.push(written);
    if (entry) (entries[collection] as Entry[]).push(entry);
  }
  for (const collection of collections) entries[collection].sort(byId);
  content.statements.sort(byId);

  const redirectsText = readFile(path.join(places.contentDir, path.basename(redirectsFile)), 'utf8');
  const redirects = await readable(redirectsFile, redirectsText, '', problems);
  const reading = readRedirects(redirects);
  content.redirects = reading.redirects;
  return { content, problems: [...problems, ...reading.problems] };
}

/** Loaded only where this thread reads, as the Markdown code comes with it. */
async function readerFromDisk(): Promise<EntryReader> {
  return (await import('./read-from-disk.ts')).readFromDisk;
}

/** What was read, or what stands for it where there is nothing; whatever else keeps it from being read is a problem. */
async function readable<T>(file: string, reading: Promise<T>, missing: T, problems: Problem[]): Promise<T> {
  return reading.catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') problems.push(unreadable(file, error));
    return missing;
  });
}

/** A list for each collection, all empty. */
export function emptyEntries(): Entries {
  return perCollection((): Entry[] => []) as Entries;
}

function byId(a: { id: string }, b: { id: string }): number {
  return compareText(a.id, b.id);
}
