import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Content } from '../content-model/content.ts';
import { errorsIn, formatProblem } from '../content-model/problem.ts';
import { checkContent } from '../reading/check-content.ts';

/** New texts of files by their path within the content folder, with forward slashes; `undefined` deletes a file. */
export type ContentEdits = ReadonlyMap<string, string | undefined>;

/** The path of an entry's file within the content folder, with forward slashes. */
export function pathInContent({ folder }: Pick<Content, 'folder'>, { file }: { file: string }): string {
  return path.relative(folder, file).split(path.sep).join('/');
}

/** Thrown when an edit of the content cannot be made; the message says what to do instead. */
export class ContentEditError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ContentEditError';
  }
}

/**
 * Writes edits of several files, and puts every file back as it was if the content then has an error.
 *
 * @throws ContentEditError with the errors; then nothing has changed
 */
export async function applyEdits(contentDir: string, edits: ContentEdits): Promise<void> {
  const before = new Map<string, string | undefined>();
  for (const file of edits.keys())
    before.set(file, await readFile(path.join(contentDir, file), 'utf8').catch(() => undefined));
  try {
    await writeAll(contentDir, edits);
    const { problems } = await checkContent(contentDir);
    const errors = errorsIn(problems);
    if (errors.length > 0)
      throw new ContentEditError(
        `Nothing was changed, since this would be wrong:\n${errors.map(formatProblem).join('\n')}`,
      );
  } catch (error) {
    await writeAll(contentDir, before);
    throw error;
  }
}

async function writeAll(contentDir: string, texts: ContentEdits): Promise<void> {
  for (const [file, text] of texts) {
    const target = path.join(contentDir, file);
    if (text === undefined) await rm(target, { force: true });
    else await writeFile(target, text);
  }
}
