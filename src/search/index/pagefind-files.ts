import { createIndex, type PagefindIndex } from 'pagefind';
import { byDateFilter, dateValuesOf } from '../date-values.ts';
import { facetLists, facetsOf, type IndexFacets } from '../facet-lists.ts';
import { indexOfKey } from '../record-keys.ts';
import { inOrder, orderKey, type SearchRecord } from '../search-record.ts';
import { searchedText } from '../searched-text.ts';
import {
  type BaseIndex,
  digestOf,
  type IndexChanges,
  placesBetween,
  type ShardList,
  wholeOnly,
} from '../shards.ts';
import { packFacts } from '../stored-record.ts';
import { withSmallerChunks } from './index-chunks.ts';
import type { IndexFiles } from './index-heading.ts';
import { withRecordsByPlace } from './index-records.ts';
import { wordList } from './word-list.ts';

const wordListFile = 'words.json';
const facetsFile = 'facets.json';
const scriptFile = 'pagefind.js';

let smallerScript: Promise<Buffer> | undefined;

/** A search index, and the key under which it has each record, by the addresses of the records. */
export interface SearchIndex {
  files: IndexFiles;
  keys: ReadonlyMap<string, string>;
}

/** Pagefind's index of these records, without the interfaces it would bring. */
export async function indexOf(records: readonly SearchRecord[]): Promise<SearchIndex> {
  const { files, keys } = await indexByPagefind(records);
  // The same one in every index that this process makes.
  smallerScript ??= withShortNames(files.get(scriptFile) ?? new Uint8Array());
  files.set(scriptFile, await smallerScript);
  files.set(wordListFile, Buffer.from(JSON.stringify(wordList(records))));
  return { files, keys };
}

/**
 * What stands beside a large index after some records have changed: a shard, in a folder that is named after what it
 * holds, and the list that names it. The script, the program and the list of words are those of the large one.
 */
export async function indexBesideBase(
  base: BaseIndex,
  { changed, company, hidden }: IndexChanges,
): Promise<{ files: IndexFiles; list: ShardList }> {
  if (changed.length === 0) return { files: new Map(), list: { ...wholeOnly, hidden } };
  const records = [...changed, ...company];
  const shard = digestOf(records);
  const { files, keys } = await indexByPagefind(records);
  const needed = [...files].filter(([file]) => file !== scriptFile && !file.startsWith('wasm.'));
  return {
    files: new Map(needed.map(([file, content]) => [`${shard}/${file}`, content])),
    list: { shards: [shard], hidden, between: placesBetween(base, records, keys) },
  };
}

async function indexByPagefind(records: readonly SearchRecord[]): Promise<SearchIndex> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  try {
    for (const record of records) await addRecord(index, record);
    const { files: made, errors: failures } = await index.getFiles();
    if (failures.length > 0) throw new Error(`The index could not be made: ${failures.join('; ')}`);
    const needed = made
      .filter((file) => isNeeded(file.path))
      .map((file): [string, Uint8Array] => [file.path, file.content]);
    const sorted = new Map(needed.sort(([a], [b]) => (a < b ? -1 : 1)));
    const { files, keys } = withRecordsByPlace(withSmallerChunks(sorted));
    const placed = inOrder(records);
    const facets: IndexFacets = { index: indexOfKey(keys[0] ?? ''), lists: facetLists(placed) };
    files.set(facetsFile, Buffer.from(JSON.stringify(facets)));
    return { files, keys: new Map(placed.map(({ url }, place) => [url, keys[place] ?? ''])) };
  } finally {
    await index.deleteIndex();
  }
}

/** Pagefind's script comes with long names in it: without them a reader fetches a fifth less of it. */
async function withShortNames(code: Uint8Array): Promise<Buffer> {
  const { minify } = await import('vite');
  const { code: smaller, errors } = await minify(scriptFile, Buffer.from(code).toString('utf8'), {
    module: true,
  });
  if (errors.length > 0) throw new Error(`${scriptFile} could not be made smaller: ${errors[0]?.message}`);
  return Buffer.from(smaller);
}

async function addRecord(index: PagefindIndex, record: SearchRecord): Promise<void> {
  const { text, written } = searchedText(record.text);
  const title = searchedText(record.title).text;
  const { errors } = await index.addCustomRecord({
    url: packFacts({
      url: record.url,
      day: record.first,
      date: record.dateLabel,
      ...(record.origin && { origin: record.origin }),
      ...(record.language !== 'en' && { language: record.language }),
      ...(title !== record.title && { title: record.title }),
      ...(text !== record.text && { written }),
    }),
    content: text,
    language: 'en',
    meta: {
      title,
      ...(record.called && { called: record.called }),
      ...(record.isKey && { key: `${title} ${record.called}` }),
      ...(record.names.length > 0 && { names: searchedText(record.names.join(' · ')).text }),
    },
    filters: nonEmpty({
      ...facetsOf(record),
      about: record.about,
      ...byDateFilter(dateValuesOf(record.first, record.last)),
    }),
    sort: { order: orderKey(record) },
  });
  if (errors.length > 0) throw new Error(`${record.url} could not be indexed: ${errors.join('; ')}`);
}

function nonEmpty(filters: Record<string, readonly string[]>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(filters).flatMap(([name, values]) => (values.length > 0 ? [[name, [...values]]] : [])),
  );
}

/** Pagefind brings ready-made interfaces, a worker and a fallback for other languages, which nothing here asks for. */
function isNeeded(file: string): boolean {
  return !/^pagefind-(?!entry\.json)|^wasm\.unknown\./.test(file);
}
