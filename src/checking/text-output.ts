import { styleText } from 'node:util';
import { collections } from '../content-model/collections.ts';
import type { Problem, Severity } from '../content-model/problem.ts';
import type { CheckResult } from './check-result.ts';
import { evidenceLines, shareLines } from './evidence-lines.ts';

type Style = Parameters<typeof styleText>[0];

const severityStyles: Record<Severity, Style> = { error: 'red', warning: 'yellow', hint: 'cyan' };

export interface TextStyle {
  showsHints: boolean;
  /** Whether colours may be used. */
  isColoured: boolean;
}

/** The result for people: a line for each problem, then what the content holds, then totals. */
export function textOutput(result: CheckResult, { showsHints, isColoured }: TextStyle): string {
  const paint = (style: Style, text: string) =>
    isColoured ? styleText(style, text, { validateStream: false }) : text;
  const shown = result.problems.filter(({ severity }) => showsHints || severity !== 'hint');
  return [
    ...shown.map((problem) => problemLine(problem, paint)),
    ...reportLines(result),
    countsLine(result),
    totalsLine(result, showsHints, paint),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function problemLine(
  { file, line, column, severity, message, rule }: Problem,
  paint: (style: Style, text: string) => string,
): string {
  const place = `${file}:${line}:${column}`;
  return `${paint('bold', printable(place))}  ${paint(severityStyles[severity], severity)}  ${printable(message)}  ${paint('dim', `(${rule})`)}`;
}

/** Text of others with what a terminal or a workflow run would obey written out, such as ESC and line ends. */
function printable(text: string): string {
  return text.replace(
    /\p{Cc}/gu,
    (control) => `\\x${(control.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`,
  );
}

function reportLines({ report }: CheckResult): string[] {
  if (!report) return [];
  const width = Math.max(4, ...report.articles.map(({ words }) => String(words).length));
  return [
    ...report.articles.map(
      ({ id, words, minutes }) =>
        `${String(words).padStart(width)} words  ${String(minutes).padStart(2)} min  ${id}`,
    ),
    `${report.articles.length} articles, ${report.words} words, ${report.minutes} minutes of reading`,
    ...evidenceLines(report.evidence),
    ...shareLines(report.shares),
  ];
}

function countsLine({ counts }: CheckResult): string {
  return [...collections, 'statements' as const].map((name) => `${counts[name]} ${name}`).join(', ');
}

function totalsLine(
  { totals: { errors, warnings, hints } }: CheckResult,
  showsHints: boolean,
  paint: (style: Style, text: string) => string,
): string {
  const counted = [
    amount(errors, 'error', paint),
    amount(warnings, 'warning', paint),
    amount(hints, 'hint', paint),
  ].join(', ');
  return hints > 0 && !showsHints ? `${counted} (npm run check -- --hints prints them)` : counted;
}

function amount(count: number, severity: Severity, paint: (style: Style, text: string) => string): string {
  const text = `${count} ${severity}${count === 1 ? '' : 's'}`;
  return count === 0 ? text : paint(severityStyles[severity], text);
}
