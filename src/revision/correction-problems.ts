import type { WrittenEntry } from '../content-model/entry.ts';
import { entrySchemas } from '../content-model/entry-schemas.ts';
import type { Position, Problem, RuleInfo } from '../content-model/problem.ts';
import { positionOf } from '../content-model/written-positions.ts';
import { firstChangedWords } from './changed-words.ts';
import { type Grade, grades } from './grades.ts';
import { type Change, publishedChanges } from './published-changes.ts';

export const uncorrectedChange: RuleInfo = {
  name: 'uncorrected-change',
  summary:
    'a published statement, title, date or figure that changed without an entry in corrections of its grade; a warning for other words of the text, or of a sentence at the top of front matter, that changed while neither updated nor corrections says so',
  severity: 'error',
  otherSeverities: ['warning'],
};

const { name: rule } = uncorrectedChange;

interface Correction {
  grade?: unknown;
}

/**
 * Changes in an entry since a revision that no entry in `corrections` covers: errors, or one warning if only words
 * changed and neither `updated` nor `corrections` says so.
 */
export function correctionProblems(before: WrittenEntry, after: WrittenEntry, revision: string): Problem[] {
  const added = newCorrections(before, after);
  const highest = Math.max(-1, ...added.map(({ grade }) => grades.indexOf(grade as Grade)));
  const errors = publishedChanges(before, after)
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
  if (errors.length > 0 || added.length > 0 || updatedOf(before) !== updatedOf(after)) return errors;
  const place = firstChangedWords(before, after);
  return place ? [undeclaredChange(after, place, revision)] : [];
}

function undeclaredChange({ file, collection }: WrittenEntry, place: Position, revision: string): Problem {
  const hasUpdated = 'updated' in entrySchemas[collection].shape;
  return {
    file,
    ...place,
    rule,
    severity: 'warning',
    message: hasUpdated
      ? `the text changed since ${revision}, and neither updated nor corrections says so. Add updated, or an entry to corrections`
      : `the text changed since ${revision}, and corrections does not say so. Add an entry to corrections`,
  };
}

function updatedOf({ data }: WrittenEntry): unknown {
  return (data as { updated?: unknown }).updated;
}

function explain({ what, from, to }: Change): string {
  const [before, after = ''] = [from, to].map((text) => text?.replace(/\s+/g, ' ')) as [string, string?];
  const start = sharedStart(before, after);
  const was = `${what} was published as “${cutAround(before, start)}”`;
  return to === undefined ? `${was} and is gone` : `${was} and now reads “${cutAround(after, start)}”`;
}

const longestShown = 80;
/** How many of these characters come before the first difference. */
const shownBefore = 30;

/** At most 80 characters of a text, around an index; cut between words. */
function cutAround(text: string, index: number): string {
  if (text.length <= longestShown) return text;
  const from = index <= longestShown - shownBefore ? 0 : text.indexOf(' ', index - shownBefore) + 1;
  const rest = text.slice(Math.min(from, index));
  const cut = rest.length > longestShown ? `${rest.slice(0, longestShown - 1)}…` : rest;
  return rest === text ? cut : `…${cut}`;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

function newCorrections(before: WrittenEntry, after: WrittenEntry): Correction[] {
  const known = new Set(correctionsOf(before).map((correction) => JSON.stringify(correction)));
  return correctionsOf(after).filter((correction) => !known.has(JSON.stringify(correction)));
}

function correctionsOf({ data }: WrittenEntry): Correction[] {
  const { corrections } = data as { corrections?: unknown };
  return Array.isArray(corrections) ? corrections : [];
}
