import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Content } from '../content-model/content.ts';
import { compareProblems, type Problem } from '../content-model/problem.ts';
import { contentRules } from '../rules/content-rules.ts';
import { problemsOf } from '../rules/rule.ts';
import type { EntryReader, Progress } from './entry-reader.ts';
import { withExactColumns } from './exact-columns.ts';
import { type ContentPlaces, readContent } from './read-content.ts';

/** Everything wrong in the content, sorted, with the content it was found in. */
export interface CheckedContent {
  content: Content;
  problems: Problem[];
}

/** Reads all content and holds every rule against it. */
export async function checkContent(
  places: ContentPlaces,
  reader?: EntryReader,
  onProgress?: Progress,
): Promise<CheckedContent> {
  const { content, problems } = await readContent(places, reader, onProgress);
  const across = contentRules.flatMap((rule): Problem[] => problemsOf(rule, content));
  const placed = await inTheirWords(across, places.contentDir);
  return { content, problems: [...problems, ...placed].sort(compareProblems) };
}

/** Readings keep no text: files in which a rule across files found words are read again for their columns. */
async function inTheirWords(problems: readonly Problem[], contentDir: string): Promise<Problem[]> {
  const ofFiles = await Promise.all(
    [...Map.groupBy(problems, ({ file }) => file)].map(async ([file, found]) => {
      if (found.every(({ words }) => words === undefined)) return found;
      const place = path.join(contentDir, file.slice(file.indexOf('/') + 1));
      const text = await readFile(place, 'utf8').catch(() => '');
      return withExactColumns(found, text).map((problem) => ({ ...problem, file }));
    }),
  );
  return ofFiles.flat();
}
