import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { settingsFile } from '../content-model/content.ts';
import type { LocalProblem, Problem, RuleInfo } from '../content-model/problem.ts';
import { schemaProblems } from '../content-model/schema-problems.ts';
import { type SiteSettings, siteSettingsSchema } from '../content-model/site-settings.ts';
import { shownFile, unreadable } from './content-files.ts';
import { findHiddenCharacters } from './find-hidden-characters.ts';
import { findMergeMarks } from './find-merge-marks.ts';
import { type FrontMatterReading, readYamlFile } from './front-matter.ts';

export interface SettingsReading {
  /** Undefined if the file has an error. */
  settings: SiteSettings | undefined;
  /** Where its values are. */
  positions: FrontMatterReading['positions'];
  problems: Problem[];
}

export const missingSettings: RuleInfo = {
  name: 'missing-settings',
  summary: 'a content folder without site.yaml',
  severity: 'error',
};

/** Reads `site.yaml` of a content folder. */
export async function readSettings(contentDir: string): Promise<SettingsReading> {
  const file = shownFile(contentDir, settingsFile);
  const text = await readFile(path.join(contentDir, settingsFile), 'utf8').catch(
    (error: NodeJS.ErrnoException) => error,
  );
  if (typeof text === 'string') {
    const { problems, ...reading } = settingsOf(text);
    return { ...reading, problems: problems.map((problem) => ({ file, ...problem })) };
  }
  const problem: Problem =
    text.code === 'ENOENT'
      ? {
          file,
          line: 1,
          column: 1,
          rule: missingSettings.name,
          severity: missingSettings.severity,
          message:
            'this file says what the tracker is called and what it is about, and it is missing. npm run new -- tracker DIR makes a folder with one to begin from',
        }
      : unreadable(file, text);
  return { settings: undefined, positions: {}, problems: [problem] };
}

/** Reads the text of a `site.yaml`. */
function settingsOf(text: string): Omit<SettingsReading, 'problems'> & { problems: LocalProblem[] } {
  const merge = findMergeMarks(text);
  if (merge.length > 0) return { settings: undefined, positions: {}, problems: merge };
  const hidden = findHiddenCharacters(text);
  const { frontMatter, problems } = readYamlFile(text);
  if (!frontMatter) return { settings: undefined, positions: {}, problems: [...hidden, ...problems] };
  const { data, positions, keyPositions, unread } = frontMatter;
  const result = siteSettingsSchema.safeParse(data, { reportInput: true });
  const issues = result.error?.issues.filter(({ path: [field] }) => !unread.includes(String(field))) ?? [];
  const inFields = schemaProblems(siteSettingsSchema, issues, {
    positions,
    keyPositions,
    top: { line: 1, column: 1 },
  });
  return {
    settings: unread.length === 0 ? result.data : undefined,
    positions,
    problems: [...hidden, ...problems, ...inFields],
  };
}
