import type { IndexFiles } from '../search/index/index-heading.ts';
import { indexBesideBase, indexOf } from '../search/index/pagefind-files.ts';
import { type SearchRecord, searchRecords } from '../search/search-record.ts';
import {
  type BaseIndex,
  baseIndex,
  changesSince,
  digestOf,
  type ShardList,
  wholeOnly,
} from '../search/shards.ts';
import { contentReader } from '../settings/content-folder.ts';
import { siteOfContent } from '../settings/shown-site.ts';

/** The search index in memory, brought up to date when the content has changed by the time it is asked for. */
export class LiveIndex {
  #digest = '';
  /** The index of the content as it was first asked for: what is saved later stands beside it. */
  #base: { files: IndexFiles; records: BaseIndex } | undefined;
  #files: IndexFiles = new Map();
  /** An open page may still ask for pieces of the index that it began with. */
  #previous: IndexFiles = new Map();
  #last: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  async file(path: string): Promise<Uint8Array | undefined> {
    // Every opening of the index begins with these two.
    const isOpening = path === 'pagefind-entry.json' || path === 'shards.json';
    if (isOpening || this.#files.size === 0) await this.refresh();
    return this.#files.get(path) ?? this.#previous.get(path);
  }

  /** Makes the index of the content as it is now, unless it is there already. */
  refresh(): Promise<void> {
    // One that is being made may have been begun before the last save.
    this.#next ??= this.#last.then(() => {
      this.#next = undefined;
      return this.#build();
    });
    this.#last = this.#next.catch(() => {});
    return this.#next;
  }

  async #build(): Promise<void> {
    const reader = await contentReader();
    const { content } = await reader.check();
    const records = searchRecords(siteOfContent(reader.shown ?? content, { withDrafts: true, reader }));
    const digest = digestOf(records);
    if (digest === this.#digest) return;
    const made = await this.#filesOf(records);
    this.#previous = this.#files;
    this.#files = made;
    this.#digest = digest;
  }

  async #filesOf(records: readonly SearchRecord[]): Promise<IndexFiles> {
    const changes = this.#base && changesSince(this.#base.records, records);
    if (this.#base && changes) {
      const { files, list } = await indexBesideBase(this.#base.records, changes);
      return new Map([...this.#base.files, ...files, shardsFile(list)]);
    }
    const { files, keys } = await indexOf(records);
    this.#base = { files, records: baseIndex(records, keys) };
    return new Map([...files, shardsFile(wholeOnly)]);
  }
}

function shardsFile(list: ShardList): [string, Uint8Array] {
  return ['shards.json', Buffer.from(JSON.stringify(list))];
}
