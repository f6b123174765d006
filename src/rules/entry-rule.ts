import type { WrittenEntry } from '../content-model/entry.ts';
import type { LocalProblem, Position, Severity } from '../content-model/problem.ts';
import type { ReadingSettings } from '../content-model/site-settings.ts';

/** A check that looks at one entry alone, so that its outcome can be kept with the reading. One rule a file, in entry-rules/. */
export interface EntryRule {
  /** Kebab-case; the name printed with each problem. */
  name: string;
  /** What it refuses, in one line, for docs/rules.md. */
  summary: string;
  severity: Severity;
  check(entry: WrittenEntry, settings: ReadingSettings): Finding[];
}

/** What a rule found, before its name and severity are put to it. */
export interface Finding extends Position {
  message: string;
  /** The words of the text that it is about, where there are such. */
  words?: string;
}

/** Holds a rule against an entry. */
export function problemsOf(
  rule: EntryRule,
  entry: WrittenEntry,
  settings: ReadingSettings = {},
): LocalProblem[] {
  return rule
    .check(entry, settings)
    .map((finding) => ({ ...finding, rule: rule.name, severity: rule.severity }));
}
