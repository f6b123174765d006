import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from './problem.ts';

/**
 * Puts problems with words of the text at the column where these stand. A rule knows the line of what it found; a
 * reading keeps no more, and only files in which something was found are read again.
 */
export async function withExactColumns(problems: readonly Problem[], contentDir: string): Promise<Problem[]> {
  const inWords = problems.filter(({ words }) => words !== undefined);
  const lines = new Map<string, readonly string[]>();
  await Promise.all(
    [...new Set(inWords.map(({ file }) => file))].map(async (file) => {
      const place = path.join(contentDir, file.slice(file.indexOf('/') + 1));
      const text = await readFile(place, 'utf8').catch(() => '');
      lines.set(file, text.split(/\r\n|\n|\r/));
    }),
  );
  // The same words twice on a line are two problems, each at its own.
  const ends = new Map<string, number>();
  return problems.map(({ words, ...problem }) => {
    if (words === undefined) return problem;
    const { file, line, column, rule } = problem;
    const key = `${file}:${line} ${rule} ${words}`;
    const found = findWords(lines.get(file)?.[line - 1] ?? '', words, ends.get(key) ?? column - 1);
    if (!found) return problem;
    ends.set(key, found.end);
    return { ...problem, column: found.start + 1 };
  });
}

/** The words on a line, with what Markdown may put between them; where they run over to the next line, the first of them. */
function findWords(line: string, words: string, from: number): { start: number; end: number } | undefined {
  const parts = words
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => part.replace(/[^\p{L}\p{N}\s]/gu, '\\$&'));
  const between = '(?:\\s+|[*_]+\\s*|\\s*\\[|\\]\\([^)]*\\)\\s*)+';
  for (const wanted of [parts.join(between), parts[0] ?? '']) {
    const pattern = new RegExp(wanted, 'g');
    pattern.lastIndex = from;
    const match = wanted === '' ? null : pattern.exec(line);
    if (match) return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}
