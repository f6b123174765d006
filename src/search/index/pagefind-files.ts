import { createIndex, type PagefindIndex } from 'pagefind';
import { byDateFilter, dateValuesOf } from '../date-values.ts';
import { facetLists, type IndexFacets, orderFacts } from '../facet-lists.ts';
import { packFacts } from '../hit-facts.ts';
import { type IndexEntry, inOrder, orderKey } from '../index-entry.ts';
import { pageFilter } from '../index-query.ts';
import { searchedText } from '../searched-text.ts';
import {
  type BaseIndex,
  digestOf,
  type IndexChanges,
  noShards,
  positionsBetween,
  type ShardList,
} from '../shards.ts';
import { indexIdOf } from './pagefind-format/entry-keys.ts';
import type { IndexFiles } from './pagefind-format/index-heading.ts';
import { rewriteIndex } from './pagefind-format/rewrite-index.ts';
import { wordList } from './word-list.ts';

const wordListFile = 'words.json';
const facetsFile = 'facets.json';
const scriptFile = 'pagefind.js';

let minifiedScript: Promise<Buffer> | undefined;

/** A search index, with the keys of its entries by their addresses. */
export interface SearchIndex {
  files: IndexFiles;
  keys: ReadonlyMap<string, string>;
}

/** The index of these entries, with everything that the search page fetches except the list of shards. */
export async function indexOf(entries: readonly IndexEntry[]): Promise<SearchIndex> {
  const { files, keys } = await indexWithFacets(entries);
  // The script is the same in all indexes.
  minifiedScript ??= minified(files.get(scriptFile) ?? new Uint8Array());
  files.set(scriptFile, await minifiedScript);
  files.set(wordListFile, Buffer.from(JSON.stringify(wordList(entries))));
  return { files, keys };
}

/**
 * The shard for what has changed since the base was made, in a folder named after its content, and the list of shards.
 * The script, the WebAssembly and the word list are those of the base.
 */
export async function shardOf(
  base: BaseIndex,
  { changed, filler, hidden }: IndexChanges,
): Promise<{ files: IndexFiles; list: ShardList }> {
  if (changed.length === 0) return { files: new Map(), list: { ...noShards, hidden } };
  const entries = [...changed, ...filler];
  const shard = digestOf(entries);
  const { files, keys } = await indexWithFacets(entries);
  const needed = [...files].filter(([file]) => file !== scriptFile && !file.startsWith('wasm.'));
  return {
    files: new Map(needed.map(([file, content]) => [`${shard}/${file}`, content])),
    list: { shards: [shard], hidden, between: positionsBetween(base, entries, keys) },
  };
}

async function indexWithFacets(entries: readonly IndexEntry[]): Promise<SearchIndex> {
  const { files, keys } = rewriteIndex(await filesByPagefind(entries));
  const ordered = inOrder(entries);
  // Pagefind merges entries with one address and drops those without a text; then no position would be right.
  if (keys.length !== ordered.length) {
    throw new Error(`Pagefind kept ${keys.length} of ${ordered.length} entries`);
  }
  const facets: IndexFacets = {
    index: indexIdOf(keys[0] ?? ''),
    lists: facetLists(ordered),
    ...orderFacts(ordered),
  };
  files.set(facetsFile, Buffer.from(JSON.stringify(facets)));
  return { files, keys: new Map(ordered.map(({ url }, index) => [url, keys[index] ?? ''])) };
}

/** The index as Pagefind makes it, without the files for its own user interface. */
export async function filesByPagefind(entries: readonly IndexEntry[]): Promise<IndexFiles> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  try {
    for (const entry of entries) await addEntry(index, entry);
    const { files: made, errors: failures } = await index.getFiles();
    if (failures.length > 0) throw new Error(`The index could not be made: ${failures.join('; ')}`);
    const needed = made
      .filter((file) => isNeeded(file.path))
      .map((file): [string, Uint8Array] => [file.path, file.content]);
    return new Map(needed.sort(([a], [b]) => (a < b ? -1 : 1)));
  } finally {
    await index.deleteIndex();
  }
}

/** Pagefind ships its script unminified; minified, it is a fifth smaller over the network. */
async function minified(code: Uint8Array): Promise<Buffer> {
  const { minify } = await import('vite');
  const { code: smaller, errors } = await minify(scriptFile, Buffer.from(code).toString('utf8'), {
    module: true,
  });
  if (errors.length > 0) throw new Error(`${scriptFile} could not be made smaller: ${errors[0]?.message}`);
  return Buffer.from(smaller);
}

async function addEntry(index: PagefindIndex, entry: IndexEntry): Promise<void> {
  const { text, written } = searchedText(entry.text);
  const title = searchedText(entry.title).text;
  const { errors } = await index.addCustomRecord({
    url: packFacts({
      url: entry.url,
      kind: entry.kind,
      day: entry.first,
      date: entry.dateLabel,
      ...(entry.origin && { origin: entry.origin }),
      ...(entry.language !== 'en' && { language: entry.language }),
      ...(entry.occasion && { occasion: entry.occasion }),
      ...(entry.original && { original: entry.original }),
      ...(entry.page && { line: entry.page.line }),
      ...(title !== entry.title && { title: entry.title }),
      ...(text !== entry.text && { written }),
    }),
    content: text,
    language: 'en',
    meta: {
      title,
      ...(entry.keywords && { keywords: entry.keywords }),
      ...(entry.called && { called: searchedText(entry.called).text }),
      ...(entry.isKey && { key: `${title} ${entry.keywords}` }),
      ...(entry.names.length > 0 && { names: searchedText(entry.names.join(' · ')).text }),
    },
    filters: nonEmpty({
      ...entry.facets,
      ...(entry.page && { [pageFilter]: ['yes'] }),
      ...(entry.first && byDateFilter(dateValuesOf(entry.first, entry.last))),
    }),
    sort: { order: orderKey(entry) },
  });
  if (errors.length > 0) throw new Error(`${entry.url} could not be indexed: ${errors.join('; ')}`);
}

function nonEmpty(filters: Record<string, readonly string[]>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(filters).flatMap(([name, values]) => (values.length > 0 ? [[name, [...values]]] : [])),
  );
}

/** Leaves out Pagefind's ready-made interfaces, its worker and its fallback for other languages. */
function isNeeded(file: string): boolean {
  return !/^pagefind-(?!entry\.json)|^wasm\.unknown\./.test(file);
}
