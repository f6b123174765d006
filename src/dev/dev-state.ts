import { entryPath } from '../content-model/addresses.ts';
import type { CheckedContent } from '../content-model/check-content.ts';
import { collections } from '../content-model/collections.ts';
import { compareProblems, formatProblem, hasErrors } from '../content-model/problem.ts';
import type { DevState } from './dev-messages.ts';

/** What the browser is told of a check. */
export function devState({ content, problems }: CheckedContent, isEditorKnown: boolean): DevState {
  return {
    problems: [...problems].sort(compareProblems).map((problem) => ({
      severity: problem.severity,
      line: formatProblem(problem),
      place: `${problem.file}:${problem.line}:${problem.column}`,
    })),
    isHeldBack: hasErrors(problems),
    isEditorKnown,
    drafts: collections.flatMap((collection) =>
      content.entries[collection].filter(({ data }) => data.draft).map(({ id }) => entryPath(collection, id)),
    ),
  };
}
