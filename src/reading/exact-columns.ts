import type { LocalProblem } from '../content-model/problem.ts';

/** Sets the column of problems that name their words: a rule only knows the line. */
export function withExactColumns(problems: readonly LocalProblem[], text: string): LocalProblem[] {
  if (problems.every(({ words }) => words === undefined)) return [...problems];
  const lines = text.split(/\r\n|\n|\r/);
  // The same words twice on a line are two problems, in different columns.
  const ends = new Map<string, number>();
  return problems.map(({ words, ...problem }) => {
    if (words === undefined) return problem;
    const { line, column, rule } = problem;
    const key = `${line} ${rule} ${words}`;
    const found = findWords(lines[line - 1] ?? '', words, ends.get(key) ?? column - 1);
    if (!found) return problem;
    ends.set(key, found.end);
    return { ...problem, column: found.start + 1 };
  });
}

/**
 * Finds the words on a line, allowing for Markdown between them; if they run over to the next line, finds the first of
 * them.
 */
function findWords(line: string, words: string, from: number): { start: number; end: number } | undefined {
  const parts = words
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => part.replace(/[^\p{L}\p{N}\s]/gu, '\\$&'));
  // Each character can be met in one way only, so that no line takes long.
  const between = '(?:[\\s*_[]|\\]\\([^)]{0,2000}\\))+';
  for (const wanted of [parts.join(between), parts[0] ?? '']) {
    const pattern = new RegExp(wanted, 'g');
    pattern.lastIndex = from;
    const match = wanted === '' ? null : pattern.exec(line);
    if (match) return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}
