import { indexOf, shardOf } from '../search/index/pagefind-files.ts';
import type { IndexFiles } from '../search/index/pagefind-format/index-heading.ts';
import { pagesFile, pagesJson } from '../search/index/pages-file.ts';
import { type IndexEntry, indexEntries } from '../search/index-entry.ts';
import {
  type BaseIndex,
  baseIndex,
  changesSince,
  digestOf,
  noShards,
  type ShardList,
} from '../search/shards.ts';
import { contentReader } from '../settings/content-folder.ts';
import { siteOfContent } from '../settings/shown-site.ts';

/** The search index in memory, updated on request when the content has changed. */
export class LiveIndex {
  #digest = '';
  /** The index of the content at the first request. Later changes go into a shard. */
  #base: { files: IndexFiles; entries: BaseIndex } | undefined;
  #files: IndexFiles = new Map();
  /** An open page may still request files of the index that it started with. */
  #previous: IndexFiles = new Map();
  #last: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  async file(path: string): Promise<Uint8Array | undefined> {
    // A page opens the index with one of these two files.
    const isOpening = path === 'pagefind-entry.json' || path === 'shards.json';
    if (isOpening || this.#files.size === 0) await this.refresh();
    return this.#files.get(path) ?? this.#previous.get(path);
  }

  /** Updates the index to the current content. */
  refresh(): Promise<void> {
    // An update in progress may have started before the last save.
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
    const entries = indexEntries(siteOfContent(reader.shown ?? content, { withDrafts: true, reader }));
    const digest = digestOf(entries);
    if (digest === this.#digest) return;
    const made = await this.#filesOf(entries);
    this.#previous = this.#files;
    this.#files = made;
    this.#digest = digest;
  }

  async #filesOf(entries: readonly IndexEntry[]): Promise<IndexFiles> {
    const changes = this.#base && changesSince(this.#base.entries, entries);
    if (this.#base && changes) {
      const { files, list } = await shardOf(this.#base.entries, changes);
      return new Map([...this.#base.files, ...files, shardsFile(list), pagesOf(entries)]);
    }
    const { files, keys } = await indexOf(entries);
    this.#base = { files, entries: baseIndex(entries, keys) };
    return new Map([...files, shardsFile(noShards), pagesOf(entries)]);
  }
}

function shardsFile(list: ShardList): [string, Uint8Array] {
  return ['shards.json', Buffer.from(JSON.stringify(list))];
}

function pagesOf(entries: readonly IndexEntry[]): [string, Uint8Array] {
  return [pagesFile, Buffer.from(pagesJson(entries))];
}
