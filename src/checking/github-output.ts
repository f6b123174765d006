import type { Severity } from '../content-model/problem.ts';
import type { CheckResult } from './check-result.ts';

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', hint: 'notice' };

/** The result as workflow commands, which GitHub shows next to the lines concerned. */
export function githubOutput({ problems, totals }: CheckResult, showsHints: boolean): string {
  const lines = problems
    .filter(({ severity }) => showsHints || severity !== 'hint')
    .map(
      ({ file, line, column, severity, rule, message }) =>
        `::${commands[severity]} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${data(message)}`,
    );
  const sum = `${totals.errors} errors, ${totals.warnings} warnings, ${totals.hints} hints`;
  return [...lines, sum].map((line) => `${line}\n`).join('');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
