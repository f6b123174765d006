import { type Collection, perCollection } from '../content-model/collections.ts';
import type { Content } from '../content-model/content.ts';
import type { Problem, Severity } from '../content-model/problem.ts';
import { type EvidenceReport, reportEvidence } from '../evidence/evidence-report.ts';
import { type Shares, sharesOf } from '../evidence/shares.ts';
import { type ReadingReport, reportReading } from './reading-report.ts';

/** Everything that a check found, in the form that `--json` prints. docs/check-json.md describes it. */
export interface CheckResult {
  version: 1;
  counts: Record<Collection | 'statements', number>;
  totals: Record<`${Severity}s`, number>;
  problems: Problem[];
  report?: ReadingReport & { evidence: EvidenceReport; shares: Shares };
}

export function checkResult(
  content: Content,
  problems: readonly Problem[],
  withReport: boolean,
): CheckResult {
  const count = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
  return {
    version: 1,
    counts: {
      ...perCollection((collection) => content.ids[collection].size),
      statements: content.statements.length,
    },
    totals: { errors: count('error'), warnings: count('warning'), hints: count('hint') },
    problems: problems.map(({ file, line, column, severity, rule, message, related }) => ({
      file,
      line,
      column,
      severity,
      rule,
      message,
      ...(related && { related }),
    })),
    ...(withReport && {
      report: {
        ...reportReading(content.entries.articles),
        evidence: reportEvidence(content.entries),
        shares: sharesOf(content),
      },
    }),
  };
}
