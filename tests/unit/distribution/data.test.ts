import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { collections } from '../../../src/content-model/collections.ts';
import type { Site } from '../../../src/content-model/site.ts';
import { writeCsv } from '../../../src/distribution/csv.ts';
import { dataTable, tableFields, tableNames } from '../../../src/distribution/data-tables.ts';
import { distributedFiles } from '../../../src/distribution/distributed-files.ts';
import { readEntryFile } from '../../../src/distribution/write-distribution.ts';
import { hostileSite, siteOf, siteUrl } from '../../support/test-sites.ts';

const names = [...collections, 'statements'] as const;

let real: Awaited<ReturnType<typeof siteOf>>;
let files: ReturnType<typeof distributedFiles>;
beforeAll(async () => {
  real = await siteOf('real');
  files = distributedFiles(real.site, {
    readFile: (entry) => readEntryFile(entry),
    articleHtml: () => '',
  });
});

describe.each(names)('/data/%s.json', (name) => {
  test('has every record once, as of the edition', () => {
    const { edition, records } = readJson(`/data/${name}.json`);
    expect(edition).toBe(real.site.edition);
    const wanted = name === 'statements' ? real.site.statements : real.site.entries[name];
    expect(records.map(({ id }: { id: string }) => id)).toEqual(wanted.map(({ id }) => id));
    for (const { url, page = url } of records)
      expect(page).toMatch(/^https:\/\/track\.example\/[a-z]+\/[a-z0-9-]+\/(#[a-z0-9-]+)?$/);
  });

  test('holds to its schema, and the schema refuses what it should', () => {
    const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }));
    const schema = readJson(`/data/schema/${name}.json`);
    expect(ajv.validateSchema(schema)).toBe(true);
    const validate = ajv.compile(schema);
    const { records } = readJson(`/data/${name}.json`);
    expect(records.filter((record: unknown) => !validate(record))).toEqual([]);
    expect(validate({ ...records[0], unknown: 1 })).toBe(false);
    expect(validate({ ...records[0], id: undefined })).toBe(false);
  });
});

test('the schemas say what the data are, not what authors may write', () => {
  const fields = (name: string) => readJson(`/data/schema/${name}.json`);
  const { properties } = fields('documents');
  expect(properties.by).toMatchObject({ type: 'array', items: { 'x-collections': ['parties', 'people'] } });
  expect(properties.date).toMatchObject({
    type: 'string',
    title: 'Date',
    pattern: expect.stringContaining('4'),
  });
  expect(fields('articles').required).toContain('author');
  for (const name of collections) expect(JSON.stringify(fields(name)), name).not.toMatch(/"anyOf"|:\{\}/);
});

test('a statement is given in its exact words, with who passed them on', async () => {
  const { site } = await siteOf('fixture');
  const text =
    distributedFiles(site, { readFile: () => '', articleHtml: () => '' }).get('/data/statements.json')?.() ??
    '';
  expect(JSON.parse(text).records.at(-1)).toEqual({
    id: '2022-01-26-answer-handed-over#no-change',
    original: null,
    url: `${siteUrl}/events/2022-01-26-answer-handed-over/#no-change`,
    speaker: 'antony-blinken',
    on: '2022-01-26',
    event: '2022-01-26-answer-handed-over',
    source: 'daily-2022-01-26-response',
    via: ['unnamed: a State Department official'],
    lang: 'en',
    translator: null,
    topics: [],
    text: 'There is no change, there will be no change.',
  });
});

describe('CSV', () => {
  test.each(tableNames)('%s has one row a record and the columns that the data package names', (name) => {
    const rows = parse(files.get(`/data/${name}.csv`)?.() ?? '') as string[][];
    expect(rows[0]).toEqual(tableFields(name).map((field) => field.name));
    const { records } = readJson(`/data/${name}.json`);
    expect(rows.slice(1).map(([id]) => id)).toEqual(records.map(({ id }: { id: string }) => id));
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ['1 = 1', '1 = 1'],
    ['a, "b"', '"a, ""b"""'],
    ['two\nlines', '"two\nlines"'],
  ])('%s is written as %s', (value, wanted) => {
    expect(writeCsv(['a'], [[value]])).toBe(`a\r\n${wanted}\r\n`);
  });

  test('lists, numbers and nothing', () => {
    expect(writeCsv(['a', 'b', 'c'], [[['x', 'y'], 2, undefined]])).toBe('a,b,c\r\nx; y,2,\r\n');
  });

  test('no cell of a hostile site begins a formula', () => {
    const site: Site = hostileSite();
    const cells = tableNames.flatMap((name) => parse(dataTable(site, name)) as string[][]).flat();
    expect(cells).toContain("'=1+1; a, b ]]> </script>");
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  });
});

test('the data package names files that are there, with their size and hash', () => {
  const { resources, licenses } = readJson('/data/datapackage.json');
  expect(licenses).toEqual([expect.objectContaining({ name: 'CC-BY-4.0' })]);
  expect(resources).toHaveLength(names.length + tableNames.length);
  for (const { path, bytes, hash, jsonSchema, name } of resources) {
    expect(name).toMatch(/^[a-z0-9._-]+$/);
    const text = Buffer.from(files.get(`/data/${path}`)?.() ?? '');
    expect({
      path,
      bytes: text.length,
      hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    }).toEqual({ path, bytes, hash });
    if (jsonSchema) expect(files.has(`/data/${jsonSchema}`)).toBe(true);
  }
});

function readJson(address: string) {
  return JSON.parse(files.get(address)?.() ?? 'null');
}
