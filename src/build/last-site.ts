import { statSync } from 'node:fs';
import path from 'node:path';
import { KeptFiles } from '../kept/kept-files.ts';

/** What is known of a file of the site: its address, the digest of what is in it, and its stamp when it was put there. */
type ListedFile = [address: string, digest: string, stamp: string];

/** The site that is in place, as far as its last build took note of it. */
export class LastSite {
  readonly folder: string;
  readonly #kept: KeptFiles;
  readonly #listName: string;
  readonly #files = new Map<string, { digest: string; stamp: string }>();

  /**
   * @param folder where the site is, if there is one
   * @param listFile where a build notes what it has put there
   */
  constructor(folder: string, listFile: string) {
    this.folder = folder;
    this.#kept = new KeptFiles(path.dirname(listFile));
    this.#listName = path.basename(listFile);
    // A site of which nothing is known is made again.
    const listed = JSON.parse(
      Buffer.from(this.#kept.read(this.#listName) ?? '[]').toString(),
    ) as ListedFile[];
    for (const [address, digest, stamp] of listed) this.#files.set(address, { digest, stamp });
  }

  /** Whether a file is there with this in it, and nothing has touched it since the build that put it there. */
  has(address: string, digest: string): boolean {
    const file = this.#files.get(address);
    return file?.digest === digest && file.stamp === stampOf(path.join(this.folder, address));
  }

  /** Takes note of the site that has come in place of this one. */
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
