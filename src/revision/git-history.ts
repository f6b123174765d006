import { collections } from '../content-model/collections.ts';
import type { EntryHistory, History } from '../content-model/history.ts';
import type { Instant } from '../dates/rfc3339.ts';

/** Arguments of the one `git log` that {@link parseLog} reads, whatever a user's configuration says. */
export const logArguments = [
  'log',
  '--reverse',
  '--format=%x01%ct',
  '--patch',
  '--unified=0',
  '--find-renames',
  '-l1000',
  '--relative',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-show-signature',
  '--',
  '.',
] as const;

/** What is known of a file while the log is read, oldest commit first. */
interface FileState {
  isDraft: boolean;
  added?: Instant;
  changed?: Instant;
  /** When each quotation was written; what was written in a draft counts from its publication. */
  quotations: Map<string, Instant>;
}

/** Reads what `git log` printed. Paths are relative to the content folder. */
export function parseLog(log: string): History | undefined {
  const files = new Map<string, FileState>();
  let now: Instant | undefined;
  let file: FileState | undefined;
  let isInHeader = false;
  let renamedFrom: string | undefined;

  const settle = () => {
    if (!file || now === undefined) return;
    if (!file.isDraft) file.added ??= now;
    file.changed = now;
    file = undefined;
  };
  for (const line of log.split('\n')) {
    if (line.startsWith('\u0001')) {
      settle();
      now = instantOf(Number(line.slice(1)));
    } else if (line.startsWith('diff --git ')) {
      settle();
      isInHeader = true;
      renamedFrom = undefined;
      file = stateOf(files, / b\/(.+)$/.exec(line)?.[1]);
    } else if (isInHeader) {
      if (line.startsWith('rename from ')) renamedFrom = line.slice('rename from '.length);
      else if (line.startsWith('rename to '))
        file = moved(files, renamedFrom, line.slice('rename to '.length));
      // The removal of an entry that was only ever a draft does not publish it.
      else if (line.startsWith('deleted file mode')) file = undefined;
      else if (line.startsWith('@@')) isInHeader = false;
    } else if (file && now !== undefined) {
      if (line === '+draft: true') file.isDraft = true;
      else if (line === '-draft: true') file.isDraft = false;
      const quotation = /^\+:::+quote\{(?:[^}]*\s)?#([a-z0-9-]+)/.exec(line)?.[1];
      if (quotation !== undefined && !file.quotations.has(quotation)) file.quotations.set(quotation, now);
    }
  }
  settle();
  return now === undefined ? undefined : { last: now, entries: Object.fromEntries(published(files)) };
}

function stateOf(files: Map<string, FileState>, path: string | undefined): FileState | undefined {
  const key = path === undefined ? undefined : keyOf(path);
  if (key === undefined) return undefined;
  let state = files.get(key);
  if (!state) {
    state = { isDraft: false, quotations: new Map() };
    files.set(key, state);
  }
  return state;
}

/** An entry that was renamed goes on under its new name. */
function moved(files: Map<string, FileState>, from: string | undefined, to: string): FileState | undefined {
  const [oldKey, newKey] = [from === undefined ? undefined : keyOf(from), keyOf(to)];
  const state = oldKey === undefined ? undefined : files.get(oldKey);
  if (!state || oldKey === undefined || newKey === undefined) return stateOf(files, to);
  files.delete(oldKey);
  files.set(newKey, state);
  return state;
}

/** `events/2031-05-14-meeting` for `events/2031/2031-05-14-meeting.md`; undefined if the file is not an entry. */
function keyOf(path: string): string | undefined {
  const [, collection, id] = /^([a-z]+)\/(?:.*\/)?([^/]+)\.md$/.exec(path) ?? [];
  return collections.some((known) => known === collection) ? `${collection}/${id}` : undefined;
}

function* published(files: ReadonlyMap<string, FileState>): Iterable<[string, EntryHistory]> {
  for (const [key, { added, changed, quotations }] of files) {
    if (added === undefined || changed === undefined) continue;
    const inDraft = (at: Instant) => at < added;
    const since = [...quotations].map(([id, at]) => [id, inDraft(at) ? added : at] as const);
    yield [key, { added, changed, quotations: Object.fromEntries(since) }];
  }
}

function instantOf(seconds: number): Instant {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}
