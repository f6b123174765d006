import { isScalar, Scalar, visit } from 'yaml';
import type { LocalProblem } from '../problem.ts';
import { readYaml } from './read-yaml.ts';

/**
 * The values of a file's front matter that end where a comment begins: `summary: Talks # and more` is "Talks". Behind
 * a value in quotation marks a comment is plainly one.
 */
export function cutValues(text: string): LocalProblem[] {
  const lines = text.split(/\r\n|\n|\r/);
  const close = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  const yaml = lines.slice(1, close);
  if (!yaml.some((line) => /\S\s+#/.test(line))) return [];
  const { document, place } = readYaml(yaml.join('\n'), 1);
  const problems: LocalProblem[] = [];
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !isScalar(value) || !value.comment || value.type !== Scalar.PLAIN) return;
      const whole = JSON.stringify(`${value.source} #${value.comment}`);
      problems.push({
        ...place(value.range?.[0] ?? 0),
        rule: 'front-matter',
        severity: 'warning',
        message: `${key.value}: what stands behind " #" is left out. Write ${key.value}: ${whole}, or put a note on a line of its own`,
      });
    },
  });
  return problems;
}
