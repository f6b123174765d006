import path from 'node:path';
import type { Content } from '../content-model/content.ts';
import { type Entry, everyEntry } from '../content-model/entry.ts';
import { errorsIn } from '../content-model/problem.ts';
import type { PageId, WrittenPage } from '../content-model/site-page.ts';
import type { Statement } from '../content-model/statement.ts';
import { digestOf } from '../text/digest.ts';
import { type CheckedContent, checkContent } from './check-content.ts';
import { codeFingerprint, readingCode } from './code-fingerprint.ts';
import type { Progress } from './entry-reader.ts';
import { emptyEntries } from './read-content.ts';
import { ReadingCache } from './reading-cache.ts';
import { ReadingPool } from './reading-pool.ts';

/** What pages are made of. */
export type ShownContent = Pick<
  Content,
  'entries' | 'statements' | 'redirects' | 'settings' | 'pages' | 'identity'
>;

/**
 * The one reader of a content folder in this process. It remembers readings, and each entry as it was when its file last
 * had no error: a page that is asked for while an author is in the middle of a mistake shows that.
 */
export class ContentReader {
  readonly contentDir: string;
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

  /** Reads what changed since the last time and holds every rule against everything. */
  check(onProgress?: Progress): Promise<CheckedContent> {
    // One after the other: a check that was asked for later must see what was written before it.
    const check = this.#checking.then(() => this.#checkNow(onProgress));
    this.#checking = check.catch(() => {});
    return check;
  }

  /** What the last check found; undefined before the first. */
  get last(): CheckedContent | undefined {
    return this.#last;
  }

  /**
   * Each entry as the last check found it, or, when its file has an error, as it was when it last had none. One that
   * never had none is left out, unless it was there when the folder was first read. Undefined before the first check.
   */
  get shown(): ShownContent | undefined {
    return this.#shown;
  }

  async #checkNow(onProgress?: Progress): Promise<CheckedContent> {
    const checked = await checkContent(this.contentDir, this.#cache, onProgress);
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

/** Where the readings of a content folder are kept between runs. */
export function readingsFolder(contentDir: string, projectRoot: string): string {
  return path.join(projectRoot, 'node_modules/.cache/tracker', `readings-${digestOf(contentDir)}`);
}

/** A reader of a content folder. Ask reader-registry.ts, so that a process has one for each. */
export async function openContentReader(contentDir: string, projectRoot: string): Promise<ContentReader> {
  const folder = readingsFolder(contentDir, projectRoot);
  const pool = new ReadingPool(path.join(import.meta.dirname, 'read-worker.ts'));
  pool.warmUp();
  return new ContentReader(
    contentDir,
    new ReadingCache(folder, await codeFingerprint(projectRoot, readingCode), pool),
  );
}
