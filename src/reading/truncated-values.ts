import { isPair, isScalar, isSeq, Scalar, visit } from 'yaml';
import type { LocalProblem } from '../content-model/problem.ts';
import { frontMatterRule } from './explain-yaml.ts';
import type { ReadYaml } from './read-yaml.ts';

/**
 * Values of front matter cut short by a comment: `summary: Talks # and more` is "Talks". After a value in quotation
 * marks, a comment is clearly meant as one.
 */
export function truncatedValues(yaml: string, { document, place }: ReadYaml): LocalProblem[] {
  if (!/\S\s+#/.test(yaml)) return [];
  const problems: LocalProblem[] = [];
  visit(document, {
    Scalar(_, value, path) {
      if (!value.comment || value.type !== Scalar.PLAIN) return;
      const parent = path.at(-1);
      const key =
        isPair(parent) && isScalar(parent.key) && parent.value === value
          ? String(parent.key.value)
          : undefined;
      if (key === undefined && !isSeq(parent)) return;
      const whole = JSON.stringify(`${value.source ?? ''} #${value.comment}`.trim());
      const field = key === undefined ? '' : `${key}: `;
      problems.push({
        ...place(value.range?.[0] ?? 0),
        rule: frontMatterRule.name,
        severity: 'warning',
        message: `${field}everything after " #" is left out. Write ${field || '- '}${whole}, or put a note on a line of its own`,
      });
    },
  });
  return problems;
}
