import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { collections } from '../../../src/content-model/collections.ts';
import type { Entry } from '../../../src/content-model/entry.ts';
import type { Site } from '../../../src/content-model/site.ts';
import { codebook } from '../../../src/distribution/codebook.ts';
import { writeCsv } from '../../../src/distribution/csv.ts';
import { dataTable, tableNames, tableSchema } from '../../../src/distribution/data-tables.ts';
import { distributedFiles } from '../../../src/distribution/distributed-files.ts';
import { readEntryFile } from '../../../src/distribution/write-distribution.ts';
import { entryHtml } from '../../../src/page-models/entry-html.ts';
import { dataEdition } from '../../../src/record/data-edition.ts';
import { hostileSite, siteOf, siteUrl } from '../../support/test-sites.ts';

const names = [...collections, 'statements'] as const;

let site: Site;
let files: ReturnType<typeof distributedFiles>;
beforeAll(async () => {
  ({ site } = await siteOf('fixture'));
  files = distributedFiles(site, {
    readFile: (entry) => readEntryFile(entry),
    entryHtml,
  });
});

describe.each(names)('/data/%s.json', (name) => {
  test('has every record once, as of the edition', () => {
    const { edition, date, records } = readJson(`/data/${name}.json`);
    expect({ edition, date }).toEqual({ edition: dataEdition(site).id, date: '2033-01-28' });
    const wanted = name === 'statements' ? site.statements : site.entries[name];
    expect(records.map(({ id }: { id: string }) => id)).toEqual(wanted.map(({ id }) => id));
    for (const { url, page = url } of records)
      expect(page).toMatch(/^https:\/\/track\.example\/[a-z]+\/[a-z0-9-]+\/(#[a-z0-9-]+)?$/);
  });

  test('holds to its schema, and the schema refuses what it should', () => {
    const schema = readJson(`/data/schema/${name}.json`);
    const validate = strictAjv().compile(schema);
    const file = readJson(`/data/${name}.json`);
    const { records } = file;
    const validateFile = strictAjv().compile(readJson(`/data/schema/${name}-file.json`));
    expect(validateFile(file), JSON.stringify(validateFile.errors)).toBe(true);
    expect(validateFile({ ...file, edition: '2033-01-28' })).toBe(false);
    expect(validateFile({ ...file, records: [{}] })).toBe(false);
    expect(records.filter((record: unknown) => !validate(record))).toEqual([]);
    expect(validate({ ...records[0], unknown: 1 })).toBe(false);
    expect(validate({ ...records[0], id: undefined })).toBe(false);
  });
});

test('an article and an event with the same id each have their own text', () => {
  const id = '2033-01-24-one-lane-opens';
  for (const collection of ['articles', 'events'] as const) {
    const record = readJson(`/data/${collection}.json`).records.find(
      (each: { id: string }) => each.id === id,
    );
    const entry = site.byId[collection].get(id) as Entry;
    expect(record.body.html).toBe(entryHtml(site, entry));
  }
});

test('the schemas say what the data are, not what authors may write', () => {
  const fields = (name: string) => readJson(`/data/schema/${name}.json`);
  const { properties } = fields('documents');
  expect(properties.by).toMatchObject({ type: 'array', items: { title: 'Id of a party or a person' } });
  expect(properties.date).toMatchObject({
    type: 'string',
    title: 'Date',
    pattern: expect.stringContaining('4'),
  });
  expect(fields('articles').required).toContain('author');
  for (const name of collections) expect(JSON.stringify(fields(name)), name).not.toMatch(/"anyOf"|:\{\}|"x-/);
});

test('a statement is given in its exact words, with who passed them on', () => {
  expect(readJson('/data/statements.json').records.at(-1)).toEqual({
    id: '2033-01-26-answer-handed-over#no-change',
    original: null,
    url: `${siteUrl}/events/2033-01-26-answer-handed-over/#no-change`,
    speaker: 'martin-calder',
    on: '2033-01-26',
    event: '2033-01-26-answer-handed-over',
    source: 'daily-2033-01-26-response',
    via: ['unnamed: a council official'],
    lang: 'en',
    translator: null,
    topics: [],
    text: 'The toll stays as it is, and it will stay as it is.',
  });
});

describe('CSV', () => {
  test.each(tableNames)('%s has one row a record and the columns that the data package names', (name) => {
    const rows = parse(files.get(`/data/${name}.csv`)?.() ?? '') as string[][];
    expect(rows[0]).toEqual(tableSchema(site, name).fields.map((field) => field.name));
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
    const cells = tableNames
      .flatMap((name) => parse(dataTable(site, name, () => undefined)) as string[][])
      .flat();
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

test('moments have their seconds, and texts are there in two forms', () => {
  const article = readJson('/data/articles.json').records.find(
    ({ id }: { id: string }) => id === '2033-01-21-mayors-meet',
  );
  expect(article.published).toBe('2033-01-21T18:00:00+01:00');
  expect(article.body.markdown).toContain(`[Martin Calder](${siteUrl}/people/martin-calder/)`);
  expect(article.body.html).toContain('<blockquote lang="en">');
  const { records } = readJson('/data/sources.json');
  const source = records.find(({ id }: { id: string }) => id === 'vest-2033-01-21-dragov');
  expect(source.body.markdown).toContain('Разговорът беше полезен.');
  const events = parse(files.get('/data/events.csv')?.() ?? '', { columns: true }) as Record<
    string,
    string
  >[];
  expect(events.find(({ id }) => id === '2033-01-21-tilsey-meeting')).toMatchObject({
    date: '2033-01-21',
    start: '2033-01-21T11:00:00+01:00',
    place_name: 'Ferry Hotel',
    body: expect.stringContaining('> Nobody in Velin'),
  });
});

test('ids of a table stand next to their names, and the package says which table they are of', () => {
  const rows = parse(files.get('/data/statements.csv')?.() ?? '', { columns: true }) as Record<
    string,
    string
  >[];
  expect(rows.find(({ id }) => id?.endsWith('#useful'))).toMatchObject({
    speaker: 'pavel-dragov',
    speaker_name: 'Pavel Dragov',
    source_name: 'VEST',
    source_url: 'https://vest.example/dragov',
  });
  const { resources } = readJson('/data/datapackage.json');
  const of = (wanted: string) => resources.find(({ name }: { name: string }) => name === wanted);
  expect(of('events-csv').schema.foreignKeys).toContainEqual({
    fields: 'place',
    reference: { resource: 'places-csv', fields: 'id' },
  });
  const names = resources.map(({ name }: { name: string }) => name);
  for (const { schema } of resources)
    for (const { reference } of schema?.foreignKeys ?? []) expect(names).toContain(reference.resource);
});

test('the edition follows every change of an entry, and not the host', () => {
  const event = site.entries.events[0] as Entry<'events'>;
  const changed = { ...event, data: { ...event.data, title: 'Another title' } };
  const entries = { ...site.entries, events: [changed, ...site.entries.events.slice(1)] };
  const { id } = dataEdition(site);
  expect(dataEdition({ ...site, entries }).id).not.toBe(id);
  expect(dataEdition({ ...site, url: 'https://elsewhere.example' }).id).toBe(id);
  const corrections = [{ on: '2033-05-01', grade: 'typo', note: 'A letter' }];
  const corrected = { ...event, data: { ...event.data, corrections } } as Entry<'events'>;
  expect(dataEdition({ ...site, entries: { ...site.entries, events: [corrected] } }).date).toBe('2033-05-01');
});

test('the codebook has every field of the data, with what it says', () => {
  for (const name of names) {
    const fields = codebook(site, name);
    expect(fields.filter(({ description }) => description === '')).toEqual([]);
    const known = new Set(fields.map((field) => field.name));
    for (const record of readJson(`/data/${name}.json`).records)
      for (const field of Object.keys(record)) expect(known, name).toContain(field);
  }
  expect(codebook(site, 'articles')).toContainEqual({
    name: 'dateline.place',
    form: 'id of a place',
    description: 'Where it was reported from',
    isRequired: true,
  });
});

/** Ajv as it comes, which refuses what it does not know; what it only warns of fails too. */
function strictAjv(): Ajv2020 {
  const refuse = (...words: unknown[]) => {
    throw new Error(words.join(' '));
  };
  return new Ajv2020({ allErrors: true, logger: { log: refuse, warn: refuse, error: refuse } });
}

function readJson(address: string) {
  return JSON.parse(files.get(address)?.() ?? 'null');
}
