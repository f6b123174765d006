import type { Day } from './calendar.ts';
import { edtf, moment } from './dates.ts';
import { isOf, type WrittenEntry } from './entry.ts';
import type { LocalProblem, Position, Severity } from './problem.ts';

/** A check that looks at one entry alone, so that its outcome can be kept with the reading. One rule a file, in entry-rules/. */
export interface EntryRule {
  /** Kebab-case; the name printed with each problem. */
  name: string;
  /** What it refuses, in one line, for docs/rules.md. */
  summary: string;
  severity: Severity;
  check(entry: WrittenEntry): Finding[];
}

/** What a rule found, before its name and severity are put to it. */
export interface Finding extends Position {
  message: string;
  /** The words of the text that it is about, where there are such. */
  words?: string;
}

/** Holds a rule against an entry. */
export function problemsOf(rule: EntryRule, entry: WrittenEntry): LocalProblem[] {
  return rule.check(entry).map((finding) => ({ ...finding, rule: rule.name, severity: rule.severity }));
}

/** The day an entry speaks from, to which dates without a year belong; undefined for entries without one. */
export function ownDay(entry: WrittenEntry): Day | undefined {
  if (isOf('articles', entry)) return dayOf(entry.fields.published);
  if (isOf('events', entry)) return dayOf(entry.fields.start) ?? firstDayOf(entry.fields.date);
  if (isOf('documents', entry)) return firstDayOf(entry.fields.date);
  if (isOf('promises', entry)) return entry.fields.said?.on;
  return undefined;
}

/** The last day an article can tell of as known: that of its publication or of its update, whichever is later. */
export function knownDay({ fields: { published, updated } }: WrittenEntry<'articles'>): Day | undefined {
  return [dayOf(published), dayOf(updated)]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

function dayOf(written: string | undefined): Day | undefined {
  return written === undefined ? undefined : moment(written).day;
}

function firstDayOf(written: string | undefined): Day | undefined {
  return written === undefined ? undefined : edtf(written).first;
}
