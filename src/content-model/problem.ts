import { compareText } from '../text/text.ts';

/** A position in a file. Line and column count from 1, as in editors. */
export interface Position {
  line: number;
  column: number;
}

/** An `error` stops a build; a `warning` or `hint` is only printed. */
export type Severity = 'error' | 'warning' | 'hint';

/** A kind of problem. Defined next to the code that reports it; docs/rules.md is generated from it. */
export interface RuleInfo {
  /** Kebab-case; the name printed with each problem. */
  name: string;
  /** What it refuses, in one line. */
  summary: string;
  severity: Severity;
  /** Other severities that some of its problems have. */
  otherSeverities?: readonly Severity[];
}

/** Another position involved in a problem, such as the first of two uses of an id. */
export interface RelatedPosition extends Position {
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** What is at that position. */
  message: string;
}

/** Something wrong in the content, described so that its author can correct it. */
export interface Problem extends Position {
  /** Path from the project's root, with forward slashes: `content/events/x.md`. */
  file: string;
  /** The rule's name in kebab-case, as docs/rules.md lists it. */
  rule: string;
  severity: Severity;
  /** What was found, why it is wrong, what to write instead. One line of plain text. */
  message: string;
  /** The words concerned, from which the column is found; not part of the output. */
  words?: string;
  related?: readonly RelatedPosition[];
}

/** A problem as a rule reports it, before the reader has said which file it is in. */
export type LocalProblem = Omit<Problem, 'file'>;

/** The problems that stop a build. */
export function errorsIn<P extends Pick<Problem, 'severity'>>(problems: readonly P[]): P[] {
  return problems.filter(({ severity }) => severity === 'error');
}

/** Whether any of the problems stops a build. */
export function hasErrors(problems: readonly Pick<Problem, 'severity'>[]): boolean {
  return errorsIn(problems).length > 0;
}

/** By file, then line, then column, so that output does not depend on the order of checking. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** `content/events/x.md:6:3  error  date: "2031-5-14" is …  (rule)`: one line for each problem. */
export function formatProblem({ file, line, column, severity, message, rule }: Problem): string {
  return `${file}:${line}:${column}  ${severity}  ${message}  (${rule})`;
}

/** Thrown where content with errors must not be used; carries all its problems. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const errors = errorsIn(problems);
    super(
      `${errors.length} ${errors.length === 1 ? 'error' : 'errors'} in the content:\n${errors.map(formatProblem).join('\n')}`,
    );
    this.name = 'ContentError';
    this.problems = problems;
  }
}
