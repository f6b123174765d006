import type { Content } from '../content-model/content.ts';
import type { WrittenEntry } from '../content-model/entry.ts';
import type { Position, Problem, Severity } from '../content-model/problem.ts';
import type { Statement } from '../content-model/statement.ts';
import { positionOf } from '../content-model/written-positions.ts';

/** A check across everything that was read. One rule a file, in rules/. */
export interface Rule {
  /** Kebab-case; the name printed with each problem. */
  name: string;
  /** What it refuses, in one line, for docs/rules.md. */
  summary: string;
  check(content: Content): Problem[];
}

/** A problem at a field of an entry. */
export function atField(
  rule: string,
  entry: Pick<WrittenEntry, 'file' | 'positions'>,
  path: readonly PropertyKey[],
  message: string,
  severity: Severity = 'error',
): Problem {
  return { file: entry.file, ...positionOf(entry, path), rule, severity, message };
}

/** A problem at a place in an entry's body. */
export function atPlace(
  rule: string,
  entry: Pick<WrittenEntry, 'file'>,
  { line, column }: Position,
  message: string,
  severity: Severity = 'error',
): Problem {
  return { file: entry.file, line, column, rule, severity, message };
}

/** A problem with a quotation. */
export function atQuotation(
  rule: string,
  statement: Pick<Statement, 'file' | 'position' | 'anchor'>,
  message: string,
  severity: Severity = 'error',
): Problem {
  return atPlace(
    rule,
    statement,
    statement.position,
    `quotation${statement.anchor === '' ? '' : ` "${statement.anchor}"`}: ${message}`,
    severity,
  );
}
