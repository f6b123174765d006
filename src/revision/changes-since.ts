import path from 'node:path';
import { UsageError } from '../checking/check-options.ts';
import { entryPath } from '../content-model/addresses.ts';
import { collections } from '../content-model/collections.ts';
import { type Content, redirectsFile } from '../content-model/content.ts';
import type { WrittenEntry } from '../content-model/entry.ts';
import type { Problem, RuleInfo } from '../content-model/problem.ts';
import { positionOf } from '../content-model/written-positions.ts';
import { shownFile } from '../reading/content-files.ts';
import { readEntry } from '../reading/read-entry.ts';
import { editDistance } from '../text/nearest.ts';
import { correctionProblems } from './correction-problems.ts';
import { changedFiles } from './git.ts';
import { shareOfWords } from './published-text.ts';

export const pageRemoved: RuleInfo = {
  name: 'page-removed',
  summary: 'a published page that is gone, or a draft again, without a redirect',
  severity: 'error',
};

/**
 * Undeclared changes since a revision to what had been published: pages removed without a redirect; statements, titles,
 * dates and figures changed without an entry in `corrections`; words changed without notice.
 *
 * @throws UsageError for a revision that does not exist
 */
export async function changesSince(
  revision: string,
  contentDir: string,
  content: Content,
): Promise<Problem[]> {
  const files = await changedFiles(contentDir, revision).catch((error: Error) => {
    throw new UsageError(error.message);
  });
  const now = new Map(content.written.map((entry) => [entryPath(entry.collection, entry.id), entry]));
  return files.flatMap(({ path: file, bytes }) => {
    const before = readOld(contentDir, file, bytes);
    if (!before || isDraft(before)) return [];
    const address = entryPath(before.collection, before.id);
    const after = now.get(address);
    if (after)
      return isDraft(after) ? [atDraft(after, address)] : correctionProblems(before, after, revision);
    // A file that can no longer be read has its own problems.
    return content.ids[before.collection].has(before.id) ? [] : missingPage(before, address, content, now);
  });
}

function readOld(contentDir: string, file: string, bytes: Uint8Array): WrittenEntry | undefined {
  const [folder] = file.split('/');
  const collection = collections.find((known) => known === folder);
  if (!collection || !file.endsWith('.md')) return undefined;
  return readEntry({ collection, id: path.basename(file, '.md'), file: shownFile(contentDir, file) }, bytes)
    .written;
}

function isDraft({ fields }: WrittenEntry): boolean {
  return fields.draft === true;
}

function atDraft(after: WrittenEntry, address: string): Problem {
  return {
    file: after.file,
    ...positionOf(after, ['draft']),
    rule: pageRemoved.name,
    severity: 'error',
    message: `draft: ${address} has been published, and would be gone. Take draft away, or remove the file and add a redirect`,
  };
}

function missingPage(
  before: WrittenEntry,
  address: string,
  { redirects, folder }: Content,
  now: ReadonlyMap<string, WrittenEntry>,
): Problem[] {
  if (redirects.some(({ from }) => from === address)) return [];
  const others = [...now].filter(([, { collection }]) => collection === before.collection);
  const renamed = others.find(([, entry]) => titleOf(entry) === titleOf(before))?.[0];
  const near = others.find(([, entry]) => isNear(before, entry))?.[0];
  const target =
    renamed ??
    (near === undefined
      ? 'and the address of the entry that tells it now'
      : `${near}, if that is where it is told now`);
  return [
    {
      file: `${folder}/${redirectsFile}`,
      line: 1,
      column: 1,
      rule: pageRemoved.name,
      severity: 'error',
      message: `${before.file} is gone, and with it the page ${address}, which others may link to. Add the line ${address}: ${target}`,
    },
  ];
}

/**
 * Two entries may be the same, renamed, if their titles share this part of their words or their ids differ by so few
 * letters.
 */
const nearest = { title: 0.75, id: 2 };

function isNear(before: WrittenEntry, after: WrittenEntry): boolean {
  return (
    shareOfWords(titleOf(before), titleOf(after)) >= nearest.title ||
    editDistance(before.id, after.id, nearest.id) <= nearest.id
  );
}

function titleOf({ data }: WrittenEntry): string {
  const { title, name } = data as { title?: unknown; name?: unknown };
  return String(title ?? name ?? '');
}
