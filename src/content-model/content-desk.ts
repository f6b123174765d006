import path from 'node:path';
import { type CheckedContent, checkContent } from './check-content.ts';
import type { Content } from './content.ts';
import type { Progress } from './entry-reader.ts';
import { entrySchemas } from './entry-schemas.ts';
import { codeFingerprint, digestOf, readingCode } from './fingerprint.ts';
import { hasErrors } from './problem.ts';
import type { ContentPlaces } from './read-content.ts';
import { ReadingCache } from './reading-cache.ts';
import { ReadingPool } from './reading-pool.ts';

/**
 * The one reader of a content folder in this process. It remembers readings, and holds the last content that had no
 * errors: a page that is asked for while an author is in the middle of a mistake shows that.
 */
export class ContentDesk {
  readonly places: ContentPlaces;
  /** What front matter is held against. */
  readonly schemas = entrySchemas;
  readonly #cache: ReadingCache;
  #last: CheckedContent | undefined;
  #lastGood: Content | undefined;
  #checking: Promise<unknown> = Promise.resolve();

  constructor(places: ContentPlaces, cache: ReadingCache) {
    this.places = places;
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

  /** The last content without errors; undefined before the first check, or when there never was any. */
  get lastGood(): Content | undefined {
    return this.#lastGood;
  }

  /** Changes whenever a file or the code that reads it does. */
  digest(file: string): string {
    return this.#cache.digest(file);
  }

  async #checkNow(onProgress?: Progress): Promise<CheckedContent> {
    const checked = await checkContent(this.places, this.#cache, onProgress);
    this.#cache.save();
    this.#last = checked;
    if (!hasErrors(checked.problems)) this.#lastGood = checked.content;
    return checked;
  }
}

/** Where the readings of a content folder are kept between runs. */
export function readingsFolder(contentDir: string, projectRoot: string): string {
  return path.join(projectRoot, 'node_modules/.cache/geneva-track', `readings-${digestOf(contentDir)}`);
}

/** A desk for a content folder. Ask desk-registry.ts, so that a process has one for each. */
export async function openDesk(places: ContentPlaces, projectRoot: string): Promise<ContentDesk> {
  const folder = readingsFolder(places.contentDir, projectRoot);
  const pool = new ReadingPool(path.join(import.meta.dirname, 'read-worker.ts'));
  pool.warmUp();
  return new ContentDesk(
    places,
    new ReadingCache(folder, await codeFingerprint(projectRoot, readingCode), pool),
  );
}
