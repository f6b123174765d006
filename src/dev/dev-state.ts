import { entryPath } from '../content-model/addresses.ts';
import { everyEntry } from '../content-model/entry.ts';
import { errorsIn, formatProblem } from '../content-model/problem.ts';
import type { ContentReader } from '../reading/content-reader.ts';
import type { DevState } from './dev-messages.ts';

/** The result of the last check in the form that browsers get. */
export async function devState(reader: ContentReader, isEditorKnown: boolean): Promise<DevState> {
  const { content, problems } = reader.last ?? (await reader.check());
  const { entries } = reader.shown ?? content;
  const shown = new Map(everyEntry(entries).map((entry) => [entry.file, entry]));
  const wrong = new Set(errorsIn(problems).map(({ file }) => file));
  const read = new Set(everyEntry(content.entries));
  const notAsWritten = content.files.filter(({ file }) => {
    const entry = shown.get(file);
    return wrong.has(file) && (!entry || !read.has(entry));
  });
  return {
    problems: problems.map((problem) => ({
      severity: problem.severity,
      line: formatProblem(problem),
      place: `${problem.file}:${problem.line}:${problem.column}`,
    })),
    heldBack: notAsWritten.map(({ collection, id }) => entryPath(collection, id)),
    isEditorKnown,
    drafts: [...shown.values()]
      .filter(({ data }) => data.draft)
      .map(({ collection, id }) => entryPath(collection, id)),
  };
}
