import type { LocalProblem, RuleInfo } from '../content-model/problem.ts';

export const mergeMark: RuleInfo = {
  name: 'merge-mark',
  summary: 'a line that git writes into a file when two versions of it contradict each other',
  severity: 'error',
};

/** The marks of a merge that was not finished: <<<<<<<, |||||||, >>>>>>>, and ======= between two of them. */
export function findMergeMarks(text: string): LocalProblem[] {
  if (!/^(?:<{7}|>{7}|\|{7})(?: |\r?$)/m.test(text)) return [];
  return text.split(/\r\n|\n|\r/).flatMap((line, index): LocalProblem[] => {
    const mark = /^(?:<{7}|>{7}|\|{7}|={7})(?= |$)/.exec(line)?.[0];
    return mark === undefined
      ? []
      : [
          {
            line: index + 1,
            column: 1,
            rule: mergeMark.name,
            severity: mergeMark.severity,
            message: `a merge was not finished here (${mark}). Keep the right one of the two versions, and take the lines <<<<<<<, ======= and >>>>>>> out`,
          },
        ];
  });
}
