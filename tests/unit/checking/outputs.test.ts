import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCheckOptions } from '../../../src/checking/check-options.ts';
import { type CheckResult, checkResult } from '../../../src/checking/check-result.ts';
import { githubOutput } from '../../../src/checking/github-output.ts';
import { ProgressLine } from '../../../src/checking/progress-line.ts';
import { countWords } from '../../../src/checking/reading-report.ts';
import { textOutput } from '../../../src/checking/text-output.ts';
import type { Problem } from '../../../src/content-model/problem.ts';
import { check, rulesFolder, withContent } from '../../support/rule-fixtures.ts';

const problems: Problem[] = [
  {
    file: 'content/a.md',
    line: 2,
    column: 8,
    severity: 'error',
    rule: 'field-value',
    message: 'title: is 100% wrong',
  },
  {
    file: 'content/b, c.md',
    line: 1,
    column: 1,
    severity: 'warning',
    rule: 'few-sources',
    message: 'one\ntwo',
  },
  { file: 'content/c.md', line: 9, column: 1, severity: 'hint', rule: 'loaded-words', message: 'x' },
];

const result: CheckResult = {
  version: 1,
  counts: {
    articles: 1,
    events: 2,
    people: 3,
    parties: 4,
    places: 5,
    documents: 6,
    topics: 7,
    promises: 8,
    terms: 0,
    sources: 9,
    statements: 10,
  },
  totals: { errors: 1, warnings: 1, hints: 1 },
  problems,
};

test('as text', () => {
  expect(textOutput(result, { showsHints: false, isColoured: false })).toMatchInlineSnapshot(`
    "content/a.md:2:8  error  title: is 100% wrong  (field-value)
    content/b, c.md:1:1  warning  one\\x0atwo  (few-sources)
    1 articles, 2 events, 3 people, 4 parties, 5 places, 6 documents, 7 topics, 8 promises, 0 terms, 9 sources, 10 statements
    1 error, 1 warning, 1 hint (npm run check -- --hints prints them)
    "
  `);
  const withHints = textOutput(result, { showsHints: true, isColoured: false });
  expect(withHints).toContain('content/c.md:9:1  hint  x  (loaded-words)\n');
  expect(withHints).toMatch(/1 error, 1 warning, 1 hint\n$/);
});

test('with colours only where they are wanted', () => {
  const control = '\u001B[';
  expect(textOutput(result, { showsHints: true, isColoured: false })).not.toContain(control);
  expect(textOutput(result, { showsHints: true, isColoured: true })).toContain(
    `${control}31merror${control}39m`,
  );
});

test('as annotations, with special characters escaped', () => {
  expect(githubOutput(result, false)).toMatchInlineSnapshot(`
    "::error file=content/a.md,line=2,col=8,title=field-value::title: is 100%25 wrong
    ::warning file=content/b%2C c.md,line=1,col=1,title=few-sources::one%0Atwo
    1 errors, 1 warnings, 1 hints
    "
  `);
  expect(githubOutput(result, true)).toContain('::notice file=content/c.md');
});

test('as JSON, in the form that docs/check-json.md describes', async () => {
  const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/check-json.md'), 'utf8');
  const example = JSON.parse(/```json\n(.*?)```/s.exec(page)?.[1] ?? '') as CheckResult;
  const actual = await withContent(undefined, async (contentDir) => {
    const { content } = await check(contentDir);
    return checkResult(content, problems, true);
  });
  const { report, ...always } = actual;
  expect(Object.keys(example)).toEqual(Object.keys(always));
  expect(example.version).toBe(actual.version);
  expect(example.counts).toEqual(actual.counts);
  expect(Object.keys(example.totals)).toEqual(Object.keys(actual.totals));
  expect(Object.keys(example.problems[0] ?? {})).toEqual(Object.keys(actual.problems[0] ?? {}));
  expect(report?.articles).toEqual([
    { id: '2022-01-21-ministers-meet', words: 34, minutes: 1 },
    { id: '2022-01-26-answer', words: 4, minutes: 1 },
  ]);
  expect(report).toMatchObject({ words: 38, minutes: 1 });
});

test.each([
  ['', 0],
  ['one two', 2],
  ["The build-up didn't stop at 1,000.", 6],
  ['Это — беседа', 2],
])('words of "%s": %i', (text, count) => {
  expect(countWords(text)).toBe(count);
});

test.each([
  [['--jsn'], "Unknown option '--jsn'"],
  [['content/a.md'], '"content/a.md" is not an option.'],
  [['--json', '--github'], 'Take one'],
  [['--since'], "Option '--since <value>' argument missing"],
  [['--since='], '--since needs a revision'],
])('%s is refused: %s', (args, message) => {
  expect(() => readCheckOptions(args)).toThrow(message);
});

test('options are read', () => {
  expect(readCheckOptions([])).toEqual({ format: 'text', showsHints: false, showsReport: false });
  expect(readCheckOptions(['--github', '--since', 'main', '--hints', '--report', '--content', 'x'])).toEqual({
    format: 'github',
    since: 'main',
    content: 'x',
    showsHints: true,
    showsReport: true,
  });
  expect(readCheckOptions(['-h'])).toBe('help');
});

test('a progress line on a terminal, once a run takes long, and gone at its end', () => {
  let now = 0;
  const written: string[] = [];
  const line = new ProgressLine({ isTTY: true, write: (text) => written.push(text) }, () => now);
  line.show(1, 100);
  expect(written).toEqual([]);
  now = 600;
  line.show(50, 100);
  line.show(51, 100);
  line.clear();
  expect(written).toEqual(['\r\u001B[KReading 50 of 100 files', '\r\u001B[K']);
});

test('no progress line without a terminal', () => {
  let now = 0;
  const written: string[] = [];
  const line = new ProgressLine({ write: (text) => written.push(text) }, () => now);
  now = 600;
  line.show(50, 100);
  line.clear();
  expect(written).toEqual([]);
});

test('JSON names the other position involved in a problem', async () => {
  const found: string[] = [];
  for (const rule of ['duplicate-id', 'quotation-id', 'twin-events', 'quoted-twice']) {
    const { content, problems: all } = await withContent(path.join(rulesFolder, rule, 'fails'), check);
    for (const { file, line, related = [] } of checkResult(content, all, false).problems)
      for (const other of related)
        found.push(`${file}:${line} ${rule} → ${other.file}:${other.line}:${other.column} ${other.message}`);
  }
  // Paths are from the folder that the tests run in, and the cases lie in a temporary one.
  const inCase = found.map((line) => line.replaceAll(/\S*\/(?=content\/)/g, ''));
  expect(inCase).toMatchInlineSnapshot(`
    [
      "content/articles/2022/second-report.md:1 duplicate-id → content/articles/01/second-report.md:1:1 the other file with the id "second-report"",
      "content/events/2022-01-22-further-meeting.md:20 quotation-id → content/events/2022-01-22-further-meeting.md:16:1 the other quotation with this id",
      "content/events/2022-01-21-second-entry.md:2 twin-events → content/events/2022-01-21-geneva-meeting.md:2:8 the event that this looks like",
      "content/events/2022-01-22-further-meeting.md:8 quoted-twice → content/events/2022-01-21-geneva-meeting.md:27:1 the quotation with nearly the same words",
    ]
  `);
});

test('what a terminal or a workflow run would obey is written out', () => {
  const message = 'the key "\u001b]0;title\u0007\n::warning file=x::y" is unknown';
  const shown = textOutput(
    {
      ...result,
      problems: [
        { file: 'content/a.md', line: 1, column: 1, severity: 'error', rule: 'unknown-key', message },
      ],
    },
    { showsHints: false, isColoured: false },
  );
  expect(shown.split('\n')[0]).toBe(
    'content/a.md:1:1  error  the key "\\x1b]0;title\\x07\\x0a::warning file=x::y" is unknown  (unknown-key)',
  );
});
