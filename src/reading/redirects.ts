import { isMap, isScalar } from 'yaml';
import type { Redirect } from '../content-model/content.ts';
import type { Problem, RuleInfo } from '../content-model/problem.ts';
import { findMergeMarks } from './find-merge-marks.ts';
import { readYaml } from './read-yaml.ts';

export const redirectRule: RuleInfo = {
  name: 'redirect',
  summary: 'a line of redirects.yaml that is not a redirect',
  severity: 'error',
};

/**
 * Reads `redirects.yaml`: one `/old/address/: /new/address/` on each line.
 *
 * @param file its path as shown in messages
 */
export function readRedirects(yaml: string, file: string): { redirects: Redirect[]; problems: Problem[] } {
  const merge = findMergeMarks(yaml);
  if (merge.length > 0) return { redirects: [], problems: merge.map((found) => ({ file, ...found })) };
  const { document, place } = readYaml(yaml);
  const problem = (offset: number, message: string): Problem => ({
    file,
    ...place(offset),
    rule: redirectRule.name,
    severity: 'error',
    message,
  });
  if (document.errors.length > 0) {
    return {
      redirects: [],
      problems: document.errors.map((error) =>
        problem(error.pos[0], `this cannot be read: ${error.message}. Write /old/address/: /new/address/`),
      ),
    };
  }
  if (document.contents === null) return { redirects: [], problems: [] };
  if (!isMap(document.contents)) {
    return { redirects: [], problems: [problem(0, 'write one /old/address/: /new/address/ on each line')] };
  }
  const redirects: Redirect[] = [];
  const problems: Problem[] = [];
  for (const { key, value } of document.contents.items) {
    const offset = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
    const from = isScalar(key) ? String(key.value) : '';
    const to = isScalar(value) ? String(value.value) : '';
    if (isPagePath(from) && isPagePath(to)) redirects.push({ from, to, position: place(offset) });
    else
      problems.push(
        problem(
          offset,
          `"${from}: ${to}" is not a redirect. Write /old/address/: /new/address/, each with a slash at both ends`,
        ),
      );
  }
  return { redirects, problems };
}

function isPagePath(text: string): boolean {
  return /^\/(?:[a-z0-9-]+\/)+$/.test(text);
}
