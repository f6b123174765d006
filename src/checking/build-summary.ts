import type { Content } from '../content-model/content.ts';
import { formatProblem, type Problem } from '../content-model/problem.ts';

/**
 * The summary at the end of a build: a line for each warning, then how many entries were built and how many warnings
 * there are.
 */
export function buildSummary(
  { content, problems }: { content: Pick<Content, 'files'>; problems: readonly Problem[] },
  builtInto: string,
): string {
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const counted =
    warnings.length === 0
      ? ''
      : `, with ${warnings.length} ${warnings.length === 1 ? 'warning' : 'warnings'}`;
  return [
    ...warnings.map(formatProblem),
    `Built ${content.files.length} entries into ${builtInto}${counted}`,
  ].join('\n');
}
