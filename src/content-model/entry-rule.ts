import type { Day } from './calendar.ts';
import { edtf, moment } from './dates.ts';
import type { Entry } from './entry.ts';
import type { LocalProblem, Position, Severity } from './problem.ts';

/** A check that looks at one entry alone, so that its outcome can be kept with the reading. One rule a file, in entry-rules/. */
export interface EntryRule {
  /** Kebab-case; the name printed with each problem. */
  name: string;
  /** What it refuses, in one line, for docs/rules.md. */
  summary: string;
  severity: Severity;
  check(entry: Entry): Finding[];
}

/** What a rule found, before its name and severity are put to it. */
export interface Finding extends Position {
  message: string;
  /** The words of the text that it is about, where there are such. */
  words?: string;
}

/** Holds a rule against an entry. */
export function problemsOf(rule: EntryRule, entry: Entry): LocalProblem[] {
  return rule.check(entry).map((finding) => ({ ...finding, rule: rule.name, severity: rule.severity }));
}

/** The day an entry speaks from, to which dates without a year belong; undefined for entries without one. */
export function ownDay(entry: Entry): Day | undefined {
  switch (entry.collection) {
    case 'articles':
      return moment((entry as Entry<'articles'>).data.published).day;
    case 'events': {
      const { date, start } = (entry as Entry<'events'>).data;
      return start !== undefined ? moment(start).day : date === undefined ? undefined : edtf(date).first;
    }
    case 'documents':
      return edtf((entry as Entry<'documents'>).data.date).first;
    case 'promises':
      return (entry as Entry<'promises'>).data.said.on;
    default:
      return undefined;
  }
}

export function isArticle(entry: Entry): entry is Entry<'articles'> {
  return entry.collection === 'articles';
}
