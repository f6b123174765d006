import { readFile } from 'node:fs/promises';
import type { Content, WaitingArticle } from '../content-model/content.ts';
import type { WrittenEntry } from '../content-model/entry.ts';
import { compareProblems, type Problem } from '../content-model/problem.ts';
import type { MomentText } from '../dates/edtf.ts';
import { contentRules } from '../rules/content-rules.ts';
import { problemsOf } from '../rules/rule.ts';
import { holdBack } from './embargo.ts';
import type { EntryReader, Progress } from './entry-reader.ts';
import { withExactColumns } from './exact-columns.ts';
import { readContent } from './read-content.ts';
import { settingsProblems } from './settings-problems.ts';

/** The content, and everything wrong in it, sorted. */
export interface CheckedContent {
  content: Content;
  problems: Problem[];
  /** Articles that wait for their hour, where a moment was given. */
  waiting: WaitingArticle[];
}

/** Reads all content and checks it against every rule. */
export async function checkContent(
  contentDir: string,
  reader?: EntryReader,
  onProgress?: Progress,
  asOf?: MomentText,
): Promise<CheckedContent> {
  const { content: all, problems, settingsPositions } = await readContent(contentDir, reader, onProgress);
  const { content, waiting } = asOf === undefined ? { content: all, waiting: [] } : holdBack(all, asOf);
  // Rules check sentences, links and citations on the pages of the site too.
  const written = [...content.written, ...(content.pages as unknown as WrittenEntry[])];
  const across = contentRules.flatMap((rule): Problem[] => problemsOf(rule, { ...content, written }));
  across.push(...settingsProblems(content, contentDir, settingsPositions));
  const placed = await inTheirWords(across);
  return { content, waiting, problems: [...problems, ...placed].sort(compareProblems) };
}

/** Parsed entries keep no text: files in which a rule across files found words are read again to find the columns. */
async function inTheirWords(problems: readonly Problem[]): Promise<Problem[]> {
  const ofFiles = await Promise.all(
    [...Map.groupBy(problems, ({ file }) => file)].map(async ([file, found]) => {
      if (found.every(({ words }) => words === undefined)) return found;
      const text = await readFile(file, 'utf8').catch(() => '');
      return withExactColumns(found, text).map((problem) => ({ ...problem, file }));
    }),
  );
  return ofFiles.flat();
}
