import { mkdir } from 'node:fs/promises';
import { close, createIndex } from 'pagefind';
import type { Site } from '../content-model/site.ts';
import { type SearchRecord, searchRecords } from './search-record.ts';

/** Builds Pagefind's index of a site's records into a folder. */
export async function writeSearchIndex(site: Site, outDir: string): Promise<{ records: number }> {
  const records = searchRecords(site);
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  for (const record of records) {
    const result = await index.addCustomRecord({
      url: record.url,
      content: record.text,
      language: 'en',
      meta: { title: record.title, kind: record.kind, id: record.id, day: record.day },
      filters: filtersOf(record),
      sort: { day: record.day },
    });
    if (result.errors.length > 0)
      throw new Error(`${record.url} could not be indexed: ${result.errors.join('; ')}`);
  }
  await mkdir(outDir, { recursive: true });
  await index.writeFiles({ outputPath: outDir });
  await close();
  return { records: records.length };
}

function filtersOf({ kind, day, speakers, people, parties, topics }: SearchRecord): Record<string, string[]> {
  return {
    kind: [kind],
    day: [day],
    month: [day.slice(0, 7)],
    year: [day.slice(0, 4)],
    speaker: speakers,
    person: people,
    party: parties,
    topic: topics,
  };
}
