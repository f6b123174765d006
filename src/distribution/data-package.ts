import { createHash } from 'node:crypto';
import { collections } from '../content-model/collections.ts';
import type { Site } from '../content-model/site.ts';
import { tableFields, tableNames } from './data-tables.ts';

/** Where a published data file lies under `/data/`, and its text. */
export type DataText = (path: string) => string;

/** The description of everything under `/data/` as a Frictionless Data Package (version 1 of the standard). */
export function dataPackage(site: Site, textOf: DataText) {
  const licence = {
    name: site.settings.licence.id,
    title: site.settings.licence.name,
    path: site.settings.licence.url,
  };
  return {
    profile: 'data-package',
    name: site.settings.id,
    id: `${site.url}/data/datapackage.json`,
    title: site.settings.name,
    description: site.settings.description,
    homepage: `${site.url}/data/`,
    version: site.edition,
    licenses: [licence],
    contributors: [{ title: site.settings.name, role: 'author' }],
    sources: [{ title: 'The sources of each record', path: `${site.url}/sources/` }],
    resources: [
      ...[...collections, 'statements' as const].map((name) => ({
        profile: 'data-resource',
        name: `${name}-json`,
        title: `All ${name}`,
        path: `${name}.json`,
        format: 'json',
        mediatype: 'application/json',
        encoding: 'utf-8',
        ...sizeAndHash(textOf(`${name}.json`)),
        jsonSchema: `schema/${name}.json`,
      })),
      ...tableNames.map((name) => ({
        profile: 'tabular-data-resource',
        name: `${name}-csv`,
        title: `All ${name}, as a table`,
        path: `${name}.csv`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        ...sizeAndHash(textOf(`${name}.csv`)),
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: { fields: tableFields(name), missingValues: [''], primaryKey: 'id' },
      })),
    ],
  };
}

function sizeAndHash(text: string): { bytes: number; hash: string } {
  const bytes = Buffer.from(text);
  return { bytes: bytes.length, hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}` };
}
