import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Collection, collections, perCollection } from '../content-model/collections.ts';
import { type Content, redirectsFile } from '../content-model/content.ts';
import type { Entries, Entry } from '../content-model/entry.ts';
import type { Problem } from '../content-model/problem.ts';
import type { WrittenPage } from '../content-model/site-page.ts';
import { compareText } from '../text/text.ts';
import {
  type ContentFile,
  identityFolder,
  listContentFiles,
  picturesFolder,
  shownFile,
  unreadable,
} from './content-files.ts';
import type { EntryReader, Progress } from './entry-reader.ts';
import type { EntryReading } from './read-entry.ts';
import { readSettings, type SettingsReading } from './read-settings.ts';
import { readRedirects } from './redirects.ts';

export interface ContentReading {
  content: Content;
  /** Problems within single files; rules across files run later. */
  problems: Problem[];
  /** Where the values of the settings are. */
  settingsPositions: SettingsReading['positions'];
}

/** Reads every entry under the content folder, with a caching reader if given, else directly from disk. */
export async function readContent(
  contentDir: string,
  reader?: EntryReader,
  onProgress?: Progress,
): Promise<ContentReading> {
  const { files, pages, problems } = await listContentFiles(contentDir);
  const { settings, positions, problems: inSettings } = await readSettings(contentDir);
  problems.push(...inSettings);
  const entries = emptyEntries();
  const byCollection = Map.groupBy(files, ({ collection }) => collection);
  const idsOf = (collection: Collection) => new Set(byCollection.get(collection)?.map(({ id }) => id));
  const content: Content = {
    folder: shownFile(contentDir),
    entries,
    written: [],
    ids: perCollection(idsOf),
    files: files.map(({ absolutePath: _, ...identity }) => identity),
    statements: [],
    refused: [],
    redirects: [],
    settings,
    pages: [],
    pictures: await namesIn(picturesFolder),
    identity: await namesIn(identityFolder),
  };
  // Pages are read by the same threads as entries, and cached with them.
  const all = [...files, ...(pages as unknown as ContentFile[])];
  const wanted = await (reader ?? (await readerFromDisk())).readAll(all, settings, onProgress);
  const readings = wanted.slice(0, files.length);
  for (const [index, { file }] of pages.entries()) {
    const { problems: found, written } = wanted[files.length + index] as EntryReading;
    problems.push(...found.map((problem) => ({ ...problem, file })));
    if (written) content.pages.push(written as unknown as WrittenPage);
  }
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

  const shownRedirects = shownFile(contentDir, redirectsFile);
  const redirectsText = readFile(path.join(contentDir, redirectsFile), 'utf8');
  const reading = readRedirects(await readable(shownRedirects, redirectsText, '', problems), shownRedirects);
  content.redirects = reading.redirects;
  return { content, problems: [...problems, ...reading.problems], settingsPositions: positions };

  async function namesIn(folder: string): Promise<ReadonlySet<string>> {
    const names = readdir(path.join(contentDir, folder));
    return new Set(await readable(shownFile(contentDir, folder), names, [], problems));
  }
}

/** Loaded only if this thread does the reading, because it brings in the Markdown code. */
async function readerFromDisk(): Promise<EntryReader> {
  return (await import('./read-from-disk.ts')).readFromDisk;
}

/** The parsed file, or a substitute if it does not exist; any other failure to read it is a problem. */
async function readable<T>(file: string, reading: Promise<T>, missing: T, problems: Problem[]): Promise<T> {
  return reading.catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') problems.push(unreadable(file, error));
    return missing;
  });
}

/** An empty list for each collection. */
export function emptyEntries(): Entries {
  return perCollection((): Entry[] => []) as Entries;
}

function byId(a: { id: string }, b: { id: string }): number {
  return compareText(a.id, b.id);
}
