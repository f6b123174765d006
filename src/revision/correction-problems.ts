import type { WrittenEntry } from '../content-model/entry.ts';
import { positionOf } from '../content-model/entry.ts';
import type { Problem } from '../content-model/problem.ts';
import { type Grade, grades } from './grades.ts';
import { type Change, publishedChanges } from './published-changes.ts';

const rule = 'uncorrected-change';

interface Correction {
  grade?: unknown;
}

/** What changed in an entry between two revisions and no entry in `corrections` accounts for. */
export function correctionProblems(before: WrittenEntry, after: WrittenEntry): Problem[] {
  const highest = Math.max(
    -1,
    ...newCorrections(before, after).map(({ grade }) => grades.indexOf(grade as Grade)),
  );
  return publishedChanges(before, after)
    .filter(({ grade }) => grades.indexOf(grade) > highest)
    .map((change) => ({
      file: after.file,
      ...(change.place ?? positionOf(after, change.path)),
      rule,
      severity: 'error' as const,
      message: `${explain(change)}. ${
        highest < 0
          ? 'Add an entry to corrections'
          : `The new entry in corrections is graded ${grades[highest]}; this needs`
      } ${highest < 0 ? `({ on, grade: ${change.grade}, note })` : `${change.grade}`}, or put back what was published`,
    }));
}

function explain({ what, from, to }: Change): string {
  const was = `${what} was published as “${shorten(from)}”`;
  return to === undefined ? `${was} and is gone` : `${was} and now reads “${shorten(to)}”`;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

function newCorrections(before: WrittenEntry, after: WrittenEntry): Correction[] {
  const known = new Set(correctionsOf(before).map((correction) => JSON.stringify(correction)));
  return correctionsOf(after).filter((correction) => !known.has(JSON.stringify(correction)));
}

function correctionsOf({ data }: WrittenEntry): Correction[] {
  const { corrections } = data as { corrections?: unknown };
  return Array.isArray(corrections) ? corrections : [];
}
