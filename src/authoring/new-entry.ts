import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { entryPath } from '../content-model/addresses.ts';
import { type Collection, nouns } from '../content-model/collections.ts';
import { type Content, settingsFile } from '../content-model/content.ts';
import { idPattern } from '../content-model/ids.ts';
import { errorsIn } from '../content-model/problem.ts';
import type { SiteSettings } from '../content-model/site-settings.ts';
import { shownFile } from '../reading/content-files.ts';
import { readEntry } from '../reading/read-entry.ts';

/** A new entry, not yet on the disk. */
export interface NewEntry {
  collection: Collection;
  id: string;
  text: string;
}

/** Thrown when a new entry cannot be made; the message says what to do instead. */
export class NewEntryError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NewEntryError';
  }
}

/**
 * What a new entry begins with.
 *
 * @throws NewEntryError when site.yaml is missing or has an error
 */
export function settingsOf({ settings, folder }: Pick<Content, 'settings' | 'folder'>): SiteSettings {
  if (settings) return settings;
  throw new NewEntryError(
    `${folder}/${settingsFile} is missing or has an error, and a new entry needs what it says. npm run check tells what to write`,
  );
}

/** Why an entry cannot have this id, and what to give instead; undefined when it can. */
export function problemWithId(
  { collection, id }: Pick<NewEntry, 'collection' | 'id'>,
  files: readonly { collection: Collection; id: string; file: string }[],
): string | undefined {
  if (id === '')
    return 'There is nothing to make a file name of. Give one in letters a–z, digits and hyphens';
  if (!idPattern.test(id))
    return `"${id}" cannot be a file name. Give one in lower-case letters a–z, digits and single hyphens`;
  const taken = files.find((file) => file.collection === collection && file.id === id);
  return taken && `${taken.file} is there already and stays as it is. Edit it, or give another name`;
}

/**
 * Writes a new entry into its folder. Nothing that is there is written over, and nothing is written that the
 * checker would refuse at sight.
 *
 * @param files paths of the entries there are, from the project's root
 * @returns the path of the file, from the project's root
 */
export async function writeNewEntry(
  { collection, id, text }: NewEntry,
  {
    contentDir,
    files,
  }: { contentDir: string; files: readonly { collection: Collection; id: string; file: string }[] },
): Promise<string> {
  const problem = problemWithId({ collection, id }, files);
  if (problem !== undefined) throw new NewEntryError(`${problem} with --id`);
  const file = shownFile(contentDir, `${collection}/${id}.md`);
  const { problems } = readEntry({ collection, id, file }, new TextEncoder().encode(text));
  const errors = errorsIn(problems);
  if (errors.length > 0) {
    throw new NewEntryError(
      `Nothing was written:\n${errors.map(({ line, message }) => `  line ${line}: ${message}`).join('\n')}`,
    );
  }
  const absolutePath = path.join(contentDir, collection, `${id}.md`);
  await mkdir(path.dirname(absolutePath), { recursive: true });
  await writeFile(absolutePath, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    throw new NewEntryError(
      `${file} is there already and stays as it is. Edit it, or give another name with --id`,
    );
  });
  return file;
}

/** What to do after an entry was written: where it is, and how to look at it. */
export function nextSteps({ collection, id }: NewEntry, file: string): string {
  return [
    `Wrote ${file}`,
    `See it while you write: npm run dev, then http://localhost:4321${entryPath(collection, id)}`,
    `It is a draft: when nothing with a ? is left in this ${nouns[collection]}, take its line draft: true away and run npm run check`,
  ].join('\n');
}
