import type { Content, WaitingArticle } from '../content-model/content.ts';
import { formatProblem, type Problem } from '../content-model/problem.ts';
import { formatDay } from '../dates/calendar.ts';
import { type MomentText, moment } from '../dates/edtf.ts';

/**
 * The summary at the end of a build: a line for each warning, then how many entries were built and how many warnings
 * there are.
 */
export function buildSummary(
  {
    content,
    problems,
    waiting = [],
  }: {
    content: Pick<Content, 'files'>;
    problems: readonly Problem[];
    waiting?: readonly WaitingArticle[];
  },
  builtInto: string,
): string {
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const counted =
    warnings.length === 0
      ? ''
      : `, with ${warnings.length} ${warnings.length === 1 ? 'warning' : 'warnings'}`;
  return [
    ...warnings.map(formatProblem),
    ...waiting.map(
      ({ file, until }) =>
        `${file} waits until ${shownMoment(until)}. The first build after that publishes it`,
    ),
    `Built ${content.files.length} entries into ${builtInto}${counted}`,
  ].join('\n');
}

/** `1 June 2033, 18:00 (UTC+01:00)` */
function shownMoment(text: MomentText): string {
  const { day, time, offset } = moment(text);
  return `${formatDay(day)}, ${time} (UTC${offset})`;
}
