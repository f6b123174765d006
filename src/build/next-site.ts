import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { linkFiles } from '../kept/link-files.ts';
import { digestOf } from '../text/digest.ts';
import { compressedEndings } from './compress-site.ts';
import type { LastSite } from './last-site.ts';
import { swapFolder } from './swap-folder.ts';

/**
 * The site being built. A file identical to the last build's is not written again: ten thousand articles make 61,000
 * files, and one edited article changes few of them.
 */
export class NextSite {
  readonly folder: string;
  readonly #last: LastSite;
  readonly #digests = new Map<string, string>();
  readonly #kept = new Set<string>();
  readonly #folders = new Set<string>();
  #isComplete = false;

  /** @param folder where it is built, next to the last one */
  constructor(folder: string, last: LastSite) {
    this.folder = folder;
    this.#last = last;
  }

  /** Records a file by its site-absolute address, and returns whether the last build's is identical. */
  keeps(address: string, content: string | Uint8Array): boolean {
    const digest = digestOf(content);
    this.#digests.set(address, digest);
    const isKept = this.#last.has(address, digest);
    if (isKept) this.#kept.add(address);
    return isKept;
  }

  /** Writes a file, unless the last build's is identical. */
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

  /** Adds the unchanged files of the last site, with their compressed forms if those are wanted. */
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
   * @throws the file system's error; the last site is then unchanged
   */
  putInPlace(): void {
    const { folder } = this.#last;
    if (!this.#isComplete) this.complete();
    swapFolder(this.folder, folder);
    this.#last.note(this.#digests);
  }
}
