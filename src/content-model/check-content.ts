import type { Content } from './content.ts';
import type { EntryReader, Progress } from './entry-reader.ts';
import { withExactColumns } from './exact-columns.ts';
import { compareProblems, type Problem } from './problem.ts';
import { type ContentPlaces, readContent } from './read-content.ts';
import { rules } from './rules.ts';

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
  const all = [...problems, ...rules.flatMap((rule) => rule.check(content))];
  return { content, problems: (await withExactColumns(all, places.contentDir)).sort(compareProblems) };
}
