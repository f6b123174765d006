import { statSync } from 'node:fs';
import path from 'node:path';
import { KeptFiles } from '../kept/kept-files.ts';

/** A file of the site: its address, the digest of its content, and its stamp when the build wrote it. */
type ListedFile = [address: string, digest: string, stamp: string];

/** The site in place, as recorded by its last build. */
export class LastSite {
  readonly folder: string;
  readonly #kept: KeptFiles;
  readonly #listName: string;
  readonly #files = new Map<string, { digest: string; stamp: string }>();

  /**
   * @param folder folder of the site, which need not exist
   * @param listFile where a build lists the files it has written
   */
  constructor(folder: string, listFile: string) {
    this.folder = folder;
    this.#kept = new KeptFiles(path.dirname(listFile));
    this.#listName = path.basename(listFile);
    // Without the list, every file is written again.
    const listed = JSON.parse(
      Buffer.from(this.#kept.read(this.#listName) ?? '[]').toString(),
    ) as ListedFile[];
    for (const [address, digest, stamp] of listed) this.#files.set(address, { digest, stamp });
  }

  /** Whether a file has this content, and has not been touched since the build that wrote it. */
  has(address: string, digest: string): boolean {
    const file = this.#files.get(address);
    return file?.digest === digest && file.stamp === stampOf(path.join(this.folder, address));
  }

  /** Records the site that has replaced this one. */
  note(digests: ReadonlyMap<string, string>): void {
    const listed = [...digests].map(([address, digest]): ListedFile => {
      return [address, digest, stampOf(path.join(this.folder, address)) ?? ''];
    });
    this.#kept.write(this.#listName, JSON.stringify(listed));
  }
}

function stampOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && `${found.size}-${found.mtimeMs}-${found.ino}`;
}
