import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../text/digest.ts';
import { applyChanges } from './apply-changes.ts';
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

  /**
   * Puts it in place of the last site: as a whole, or only what is new.
   *
   * @throws the file system's error; the last site is then unchanged
   */
  async putInPlace(): Promise<void> {
    const { folder } = this.#last;
    if (this.#kept.size === 0) await swapFolder(this.folder, folder);
    else await applyChanges(this.folder, folder, this.#kept);
    this.#last.note(this.#digests);
  }
}
