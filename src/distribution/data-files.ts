import { fileSchemaPath, schemaPath } from '../content-model/addresses.ts';
import { collections } from '../content-model/collections.ts';
import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { entryMarkdown } from './article-markdown.ts';
import { dataPackage, sizeAndHash } from './data-package.ts';
import { type BodyText, collectionData, statementData, writeDataFile } from './data-records.ts';
import { dataTable, tableNames } from './data-tables.ts';
import type { DistributionOptions } from './distribution-options.ts';
import { fileSchema, recordSchema, statementRecordSchema } from './record-schema.ts';

/** Everything under `/data/`, by its site-absolute address. */
export function dataFiles(
  site: Site,
  { readFile, entryHtml }: DistributionOptions,
): Map<string, () => string> {
  const files = new Map<string, () => string>();
  const bodies = new Map<Entry, BodyText | undefined>();
  const bodyOf = (entry: Entry) => {
    if (!bodies.has(entry)) {
      const markdown = entryMarkdown(site, entry, readFile(entry));
      bodies.set(entry, markdown === '' ? undefined : { markdown, html: entryHtml(site, entry) });
    }
    return bodies.get(entry);
  };
  // Each file is written once, and its size and digest kept for the package.
  const sizes = new Map<string, { bytes: number; hash: string }>();
  const add = (path: string, write: () => string) =>
    files.set(`/data/${path}`, () => {
      const text = write();
      sizes.set(path, sizeAndHash(text));
      return text;
    });
  const sizeOf = (path: string) => sizes.get(path) ?? sizeAndHash(files.get(`/data/${path}`)?.() ?? '');

  for (const collection of collections)
    add(`${collection}.json`, () => writeDataFile(collectionData(site, collection, bodyOf)));
  add('statements.json', () => writeDataFile(statementData(site)));
  for (const name of tableNames) {
    add(`${name}.csv`, () => dataTable(site, name, bodyOf));
    files.set(schemaPath(name), () =>
      json(name === 'statements' ? statementRecordSchema(site) : recordSchema(site, name)),
    );
    files.set(fileSchemaPath(name), () => json(fileSchema(site, name)));
  }
  files.set('/data/datapackage.json', () => json(dataPackage(site, sizeOf)));
  return files;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
