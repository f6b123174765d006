import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { History } from '../content-model/history.ts';
import { digestOf } from '../text/digest.ts';
import { git } from './git.ts';
import { logArguments, parseLog } from './git-history.ts';

/** Version of the cached histories; raise it when their form or the reading of the log changes. */
const form = 1;

/** The history of a content folder, or why there is none. */
export type HistoryResult =
  | { history: History; missing?: undefined }
  | { history?: undefined; missing: 'no repository' | 'shallow clone' };

// Vite loads modules again for the pages of a build; they must meet the same history.
const key = Symbol.for('tracker.histories');
const shared = globalThis as { [key]?: Map<string, Promise<HistoryResult>> };

/**
 * When the entries of a content folder were published and changed, as the commits say that led to the present one. Read
 * once in a process; kept under `cacheDir` for as long as the commit stays the same. A clone that lacks a part of the
 * history would call its oldest commit the first of every file, so nothing is read from it.
 */
export function entryHistory(contentDir: string, cacheDir: string): Promise<HistoryResult> {
  shared[key] ??= new Map();
  let known = shared[key].get(contentDir);
  if (!known) {
    known = readHistory(contentDir, cacheDir);
    shared[key].set(contentDir, known);
  }
  return known;
}

export async function readHistory(contentDir: string, cacheDir: string): Promise<HistoryResult> {
  const found = await git(contentDir, 'rev-parse', '--is-shallow-repository', 'HEAD').catch(() => undefined);
  if (!found) return { missing: 'no repository' };
  const [isShallow, commit = ''] = found.toString().split('\n');
  if (isShallow === 'true') return { missing: 'shallow clone' };
  const cacheFile = path.join(cacheDir, `history-${digestOf(contentDir)}.json`);
  const kept = readKept(cacheFile, commit);
  if (kept) return { history: kept };
  const log = await git(contentDir, ...logArguments);
  const history = parseLog(log.toString());
  // No commit has this folder.
  if (!history) return { missing: 'no repository' };
  keep(cacheFile, commit, history);
  return { history };
}

/** The history cached for this commit; undefined if it is for another commit or damaged. */
function readKept(file: string, commit: string): History | undefined {
  try {
    const [head = '', text = ''] = readFileSync(file, 'utf8').split('\n', 2);
    return head === headOf(commit, text) ? (JSON.parse(text) as History) : undefined;
  } catch {
    return undefined;
  }
}

/** Writes the cache; if that fails, the next build reads the log again. */
function keep(file: string, commit: string, history: History): void {
  const text = JSON.stringify(history);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${headOf(commit, text)}\n${text}\n`);
  } catch {}
}

function headOf(commit: string, text: string): string {
  return `${form} ${commit} ${digestOf(text)}`;
}
