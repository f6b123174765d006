import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../text/digest.ts';
import { compressedEndings } from './compress-site.ts';
import type { LastSite } from './last-site.ts';
import { linkFiles, putInPlace } from './put-in-place.ts';

/**
 * The site that is being made. A file that the last site has just so is not written again: ten thousand articles make
 * 61,000 files, and one edited article changes few of them.
 */
export class NextSite {
  readonly folder: string;
  readonly #last: LastSite;
  readonly #digests = new Map<string, string>();
  readonly #kept = new Set<string>();
  readonly #folders = new Set<string>();
  #isComplete = false;

  /** @param folder where it is made, beside the last one */
  constructor(folder: string, last: LastSite) {
    this.folder = folder;
    this.#last = last;
  }

  /** Takes note of a file, by its site-absolute address, and says whether the last site's will do. */
  keeps(address: string, content: string | Uint8Array): boolean {
    const digest = digestOf(content);
    this.#digests.set(address, digest);
    const isKept = this.#last.has(address, digest);
    if (isKept) this.#kept.add(address);
    return isKept;
  }

  /** Writes a file, unless the last site's will do. */
  write(address: string, content: string | Uint8Array): void {
    if (this.keeps(address, content)) return;
    const file = path.join(this.folder, address);
    const folder = path.dirname(file);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    writeFileSync(file, content);
  }

  /** Addresses of its pages. */
  get pages(): string[] {
    return [...this.#digests.keys()]
      .filter((address) => address.endsWith('/index.html'))
      .map((address) => address.slice(0, -'index.html'.length));
  }

  /** Gives it the files of the last one that will do; with their compressed forms, where those are wanted. */
  complete({ isCompressed = false } = {}): void {
    const { folder } = this.#last;
    const compressed = [...(isCompressed ? this.#kept : [])].flatMap((address) =>
      compressedEndings
        .map((ending) => address + ending)
        .filter((form) => existsSync(path.join(folder, form))),
    );
    linkFiles(folder, this.folder, [...this.#kept, ...compressed]);
    this.#isComplete = true;
  }

  /**
   * Puts it, completed, where the last one is.
   *
   * @throws what the file system says; then the last one is there as it was
   */
  putInPlace(): void {
    const { folder } = this.#last;
    if (!this.#isComplete) this.complete();
    putInPlace(this.folder, folder);
    this.#last.note(this.#digests);
  }
}
