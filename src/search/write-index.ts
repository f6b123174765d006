import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createIndex, type PagefindIndex } from 'pagefind';
import type { Site } from '../content-model/site.ts';
import { dateValuesOf } from './date-values.ts';
import { orderKey, type SearchRecord, searchRecords } from './search-record.ts';
import { packFacts } from './stored-record.ts';

/** The files of a search index, by their path below `/pagefind/`. */
export type IndexFiles = Map<string, Uint8Array>;

/** Builds Pagefind's index of a site's records into a folder. */
export async function writeSearchIndex(site: Site, outDir: string): Promise<{ records: number }> {
  const records = searchRecords(site);
  for (const [file, content] of await indexFiles(records)) {
    const target = path.join(outDir, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  return { records: records.length };
}

/** Pagefind's index of these records, without the interfaces it would bring. */
export async function indexFiles(records: readonly SearchRecord[]): Promise<IndexFiles> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  try {
    for (const record of records) await addRecord(index, record);
    const { files, errors: failures } = await index.getFiles();
    if (failures.length > 0) throw new Error(`The index could not be made: ${failures.join('; ')}`);
    return new Map(
      files
        .filter((file) => isNeeded(file.path))
        .map((file): [string, Uint8Array] => [file.path, file.content])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  } finally {
    await index.deleteIndex();
  }
}

async function addRecord(index: PagefindIndex, record: SearchRecord): Promise<void> {
  const { errors } = await index.addCustomRecord({
    url: packFacts({
      url: record.url,
      day: record.first,
      date: record.dateLabel,
      ...(record.origin && { origin: record.origin }),
      ...(record.language !== 'en' && { language: record.language }),
    }),
    content: record.text,
    language: 'en',
    meta: {
      title: record.title,
      ...(record.names.length > 0 && { names: record.names.join(' · ') }),
    },
    filters: {
      kind: [record.kind],
      date: dateValuesOf(record.first, record.last),
      ...nonEmpty({
        person: record.people,
        about: record.about,
        party: record.parties,
        topic: record.topics,
      }),
    },
    sort: { order: orderKey(record) },
  });
  if (errors.length > 0) throw new Error(`${record.url} could not be indexed: ${errors.join('; ')}`);
}

function nonEmpty(filters: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0));
}

/** Pagefind brings ready-made interfaces, a worker and a fallback for other languages, which nothing here asks for. */
function isNeeded(file: string): boolean {
  return !/^pagefind-(?!entry\.json)|^wasm\.unknown\./.test(file);
}
