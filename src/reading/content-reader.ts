import path from 'node:path';
import type { Content } from '../content-model/content.ts';
import { type Entry, everyEntry } from '../content-model/entry.ts';
import { errorsIn } from '../content-model/problem.ts';
import type { PageId, WrittenPage } from '../content-model/site-page.ts';
import type { Statement } from '../content-model/statement.ts';
import type { MomentText } from '../dates/edtf.ts';
import { digestOf } from '../text/digest.ts';
import { type CheckedContent, checkContent } from './check-content.ts';
import { codeFingerprint, readingCode } from './code-fingerprint.ts';
import type { Progress } from './entry-reader.ts';
import { emptyEntries } from './read-content.ts';
import { ReadingCache } from './reading-cache.ts';
import { ReadingPool } from './reading-pool.ts';

/** What pages are made from. */
export type ShownContent = Pick<
  Content,
  'entries' | 'statements' | 'redirects' | 'settings' | 'pages' | 'identity'
>;

/**
 * The only reader of a content folder in this process. It caches parsed files, and remembers the last error-free
 * version of each entry to show while an author is in the middle of a mistake.
 */
export class ContentReader {
  readonly contentDir: string;
  /** Articles published after this moment wait; without it all are shown, as authors see them. */
  asOf: MomentText | undefined;
  readonly #cache: ReadingCache;
  #last: CheckedContent | undefined;
  #shown: ShownContent | undefined;
  /** By file. */
  readonly #lastGood = new Map<string, { entry: Entry; statements: readonly Statement[] }>();
  readonly #lastGoodPages = new Map<PageId, WrittenPage>();
  #checking: Promise<unknown> = Promise.resolve();

  constructor(contentDir: string, cache: ReadingCache) {
    this.contentDir = contentDir;
    this.#cache = cache;
  }

  /** Reads what changed since the last time and checks everything against every rule. */
  check(onProgress?: Progress): Promise<CheckedContent> {
    // One at a time: a later check must see everything that was written before it.
    const check = this.#checking.then(() => this.#checkNow(onProgress));
    this.#checking = check.catch(() => {});
    return check;
  }

  /** What the last check found; undefined before the first. */
  get last(): CheckedContent | undefined {
    return this.#last;
  }

  /**
   * The last error-free version of each entry; entries that never had one are omitted, except on the first read.
   * Undefined before the first check.
   */
  get shown(): ShownContent | undefined {
    return this.#shown;
  }

  async #checkNow(onProgress?: Progress): Promise<CheckedContent> {
    const checked = await checkContent(this.contentDir, this.#cache, onProgress, this.asOf);
    this.#cache.save();
    this.#last = checked;
    this.#shown = this.#shownOf(checked);
    return checked;
  }

  #shownOf({ content, problems }: CheckedContent): ShownContent {
    const { files, entries, statements, redirects, identity } = content;
    const settings = content.settings ?? this.#shown?.settings;
    const statementsOf = Map.groupBy(statements, ({ file }) => file);
    const wrong = new Set(errorsIn(problems).map(({ file }) => file));
    for (const entry of everyEntry(entries)) {
      if (wrong.has(entry.file)) continue;
      this.#lastGood.set(entry.file, { entry, statements: statementsOf.get(entry.file) ?? [] });
    }
    for (const page of content.pages) if (!wrong.has(page.file)) this.#lastGoodPages.set(page.id, page);
    if (wrong.size === 0) return content;
    if (!this.#shown) return content;
    const shown: ShownContent = {
      entries: emptyEntries(),
      statements: [],
      redirects,
      settings,
      identity,
      pages: [...this.#lastGoodPages.values()],
    };
    for (const { collection, file } of files) {
      const good = this.#lastGood.get(file);
      if (!good) continue;
      (shown.entries[collection] as Entry[]).push(good.entry);
      shown.statements.push(...good.statements);
    }
    return shown;
  }
}

/** Where the cache of a content folder is kept between runs. */
export function readingsFolder(contentDir: string, projectRoot: string): string {
  return path.join(projectRoot, 'node_modules/.cache/tracker', `readings-${digestOf(contentDir)}`);
}

/** Opens a reader of a content folder. Use reader-registry.ts instead, so that a process has only one of each. */
export async function openContentReader(contentDir: string, projectRoot: string): Promise<ContentReader> {
  const folder = readingsFolder(contentDir, projectRoot);
  const pool = new ReadingPool(path.join(import.meta.dirname, 'read-worker.ts'));
  pool.warmUp();
  return new ContentReader(
    contentDir,
    new ReadingCache(folder, await codeFingerprint(projectRoot, readingCode), pool),
  );
}
