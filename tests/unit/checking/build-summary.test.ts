import { expect, test } from 'vitest';
import { buildSummary } from '../../../src/checking/build-summary.ts';
import type { Problem, Severity } from '../../../src/content-model/problem.ts';

const file = 'content/articles/a.md';
const files = [
  { collection: 'articles' as const, id: 'a', file },
  { collection: 'articles' as const, id: 'b', file: 'content/articles/b.md' },
];

function problem(severity: Severity, line: number): Problem {
  return { file, line, column: 1, rule: 'few-sources', severity, message: 'rests on one source' };
}

test('a build prints every warning and their number, but no hints', () => {
  const problems = [problem('warning', 2), problem('hint', 3), problem('warning', 4)];
  expect(buildSummary({ content: { files }, problems }, 'dist')).toBe(
    `content/articles/a.md:2:1  warning  rests on one source  (few-sources)
content/articles/a.md:4:1  warning  rests on one source  (few-sources)
Built 2 entries into dist, with 2 warnings`,
  );
});

test('without warnings it prints only what was built', () => {
  expect(buildSummary({ content: { files }, problems: [problem('hint', 3)] }, 'dist')).toBe(
    'Built 2 entries into dist',
  );
});
