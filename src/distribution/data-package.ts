import { createHash } from 'node:crypto';
import type { Site } from '../content-model/site.ts';
import { dataEdition } from '../record/data-edition.ts';
import { tableNames, tableSchema } from './data-tables.ts';

/** Size and digest of a published data file, by its path under `/data/`. */
export type DataSize = (path: string) => { bytes: number; hash: string };

/** The description of everything under `/data/` as a Frictionless Data Package (version 1 of the standard). */
export function dataPackage(site: Site, sizeOf: DataSize) {
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
    version: dataEdition(site).id,
    licenses: [licence],
    contributors: [{ title: site.settings.name, role: 'author' }],
    sources: [{ title: 'The sources of each record', path: `${site.url}/sources/` }],
    resources: [
      ...tableNames.map((name) => ({
        profile: 'data-resource',
        name: `${name}-json`,
        title: `All ${name}`,
        path: `${name}.json`,
        format: 'json',
        mediatype: 'application/json',
        encoding: 'utf-8',
        ...sizeOf(`${name}.json`),
        jsonSchema: `schema/${name}-file.json`,
      })),
      ...tableNames.map((name) => ({
        profile: 'tabular-data-resource',
        name: `${name}-csv`,
        title: `All ${name}, as a table`,
        path: `${name}.csv`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        ...sizeOf(`${name}.csv`),
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: tableSchema(site, name),
      })),
    ],
  };
}

export function sizeAndHash(text: string): { bytes: number; hash: string } {
  const bytes = Buffer.from(text);
  return { bytes: bytes.length, hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}` };
}
