import { readdirSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { formatProblem } from '../../src/content-model/problem.ts';
import { type CheckedContent, checkContent } from '../../src/reading/check-content.ts';
import { shownFile } from '../../src/reading/content-files.ts';

/**
 * `tests/fixtures/rules/<rule>/<case>/` holds the content files that a case adds to those in `base/`, which has
 * nothing wrong with it. Cases are named `passes…` or `fails…`; the latter have an `expected.txt` with every line
 * that an author gets.
 */
export const rulesFolder = path.resolve(import.meta.dirname, '../fixtures/rules');

export interface RuleCase {
  rule: string;
  name: string;
  folder: string;
}

export const ruleCases: readonly RuleCase[] = readdirSync(rulesFolder, { withFileTypes: true })
  .filter((item) => item.isDirectory() && item.name !== 'base')
  .flatMap(({ name: rule }) =>
    readdirSync(path.join(rulesFolder, rule)).map((name) => ({
      rule,
      name,
      folder: path.join(rulesFolder, rule, name),
    })),
  );

/** Puts the base and the files of a case into a folder of their own, and takes it away after use. */
export async function withContent<T>(
  caseFolder: string | undefined,
  use: (contentDir: string) => Promise<T>,
): Promise<T> {
  const parent = await mkdtemp(path.join(tmpdir(), 'tracker-rules-'));
  const contentDir = path.join(parent, 'content');
  try {
    await cp(path.join(rulesFolder, 'base'), contentDir, { recursive: true });
    if (caseFolder) {
      await cp(caseFolder, contentDir, {
        recursive: true,
        filter: (source) => path.basename(source) !== 'expected.txt',
      });
    }
    return await use(contentDir);
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}

/** What an author gets to see for a content folder, line by line. */
export async function linesOf(contentDir: string): Promise<string> {
  const { problems } = await check(contentDir);
  const lines = problems.map((problem) => `${formatProblem(problem)}\n`).join('');
  return lines.replaceAll(shownFile(contentDir), 'content');
}

export function check(contentDir: string): Promise<CheckedContent> {
  return checkContent(contentDir);
}
