import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ruleGroups } from '../../../src/authoring/rule-list.ts';
import { type Collection, collections } from '../../../src/content-model/collections.ts';
import { entrySchemas } from '../../../src/content-model/entry-schemas.ts';
import { hasErrors } from '../../../src/content-model/problem.ts';
import { assembleSite } from '../../../src/content-model/site.ts';
import { readEntryFile } from '../../../src/distribution/write-distribution.ts';
import { checkContent } from '../../../src/reading/check-content.ts';
import type { EntryReader } from '../../../src/reading/entry-reader.ts';
import { openReading } from '../../../src/reading/packed-reading.ts';
import { readEntry } from '../../../src/reading/read-entry.ts';
import { type FileReading, readChanged } from '../../../src/reading/read-file.ts';
import { rulesFolder, withContent } from '../../support/rule-fixtures.ts';
import { showSite } from '../../support/show-site.ts';
import { siteParts } from '../../support/test-sites.ts';

/** Set NIGHTLY=1 for the long run. */
const numRuns = process.env['NIGHTLY'] ? 10_000 : 500;

const baseFolder = path.join(rulesFolder, 'base');

interface BaseFile {
  collection: Collection;
  name: string;
  text: string;
}

const baseFiles: readonly BaseFile[] = collections.flatMap((collection) =>
  readdirSync(path.join(baseFolder, collection)).map((name) => ({
    collection,
    name,
    text: readFileSync(path.join(baseFolder, collection, name), 'utf8'),
  })),
);

/** Pieces that mean something to YAML, to Markdown, to our own syntax, or to a browser. */
const pieces = [
  '---\n',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '  ',
  ': ',
  ' #',
  '- ',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '&a ',
  '*a',
  '!tag ',
  '|\n  ',
  '>-\n  ',
  '? ',
  '<<: ',
  'null',
  'true',
  '2022',
  '2022-02-30',
  '10/01/2022',
  '2022-01-21/',
  '~',
  '..',
  '9'.repeat(20),
  '.nan',
  '# ',
  '## ',
  '###### ',
  '> ',
  '* ',
  '1. ',
  '```\n',
  '~~~',
  '`',
  '**',
  '_',
  '~~',
  '![',
  '](',
  ')',
  '[^1]',
  '[^1]: ',
  '| a | b |\n|---|---|\n',
  ':::quote{#q by=sergey-lavrov on=2022-01-21 source=embassy-2022-01-21-remarks}\n',
  ':::\n',
  '::::',
  ':a[b]{c=d}',
  '::a',
  ':quote{#a}',
  '[@',
  '[@tass-2022-01-21-lavrov]',
  '[@a; @b]',
  '](person:sergey-lavrov)',
  '](person:',
  '](event:2022-01-21-geneva-meeting#x)',
  '[…]',
  '[x]',
  '<script>alert(1)</script>',
  '<b onclick=x>',
  '<!-- ',
  '](javascript:alert(1))',
  '](data:text/html,x)',
  '&#x202E;',
  '&lt;script&gt;',
  '\\',
  '\u202E',
  '\u0000',
  '\uFEFF',
  '\uFFFD',
  '\u2028',
  '“',
  '”',
  '«',
  'é',
  '🙂',
  'Лавров',
  'Friday 22 January 2022',
  'Anthony Blinken',
  'yesterday',
  '__proto__: 1\n',
  'constructor: x\n',
  'draft: true\n',
  'title: x\n',
  'tags: [a]\n',
  'people: [a]\n',
  'corrections:\n  - on: 2022-01-01\n',
];

type Mutation =
  | { kind: 'insert'; at: number; piece: string }
  | { kind: 'remove'; at: number; length: number }
  | { kind: 'repeat'; at: number; length: number; times: number }
  | { kind: 'swap'; at: number; other: number };

const at = fc.double({ min: 0, max: 1, noNaN: true });
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...pieces) },
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('insert' as const), at, piece }) },
  fc.record({ kind: fc.constant('remove' as const), at, length: fc.nat(40) }),
  fc.record({
    kind: fc.constant('repeat' as const),
    at,
    length: fc.nat(60),
    times: fc.integer({ min: 2, max: 300 }),
  }),
  fc.record({ kind: fc.constant('swap' as const), at, other: at }),
);

function mutate(text: string, mutations: readonly Mutation[]): string {
  return mutations.reduce(mutateOnce, text);
}

function mutateOnce(current: string, step: Mutation): string {
  const place = Math.floor(step.at * current.length);
  switch (step.kind) {
    case 'insert':
      return current.slice(0, place) + step.piece + current.slice(place);
    case 'remove':
      return current.slice(0, place) + current.slice(place + step.length);
    case 'repeat':
      return (
        current.slice(0, place) +
        current.slice(place, place + step.length).repeat(step.times) +
        current.slice(place)
      );
    case 'swap': {
      const lines = current.split('\n');
      const [a, b] = [Math.floor(step.at * lines.length), Math.floor(step.other * lines.length)];
      const [first, second] = [lines[a] ?? '', lines[b] ?? ''];
      lines[a] = second;
      lines[b] = first;
      return lines.join('\n');
    }
  }
}

const mutatedFile = fc
  .record({
    file: fc.constantFrom(...baseFiles),
    mutations: fc.array(mutation, { minLength: 1, maxLength: 5 }),
  })
  .map(({ file, mutations }) => ({ ...file, text: mutate(file.text, mutations) }));

const knownRules = new Set(ruleGroups.flatMap(({ rules }) => rules.map(({ name }) => name)));

test('reading a file never throws, and its result is consistent', () => {
  fc.assert(
    fc.property(mutatedFile, ({ collection, name, text }) => {
      const bytes = new TextEncoder().encode(text);
      const identity = { collection, id: name.slice(0, -3), file: `content/${collection}/${name}` };
      const reading = readEntry(identity, bytes);
      const lines = new TextDecoder().decode(bytes).split(/\r\n|\n|\r/).length;
      for (const problem of reading.problems) {
        expect(knownRules).toContain(problem.rule);
        expect(problem.message).not.toMatch(/[\n\r]|undefined|\[object/);
        expect(problem.line).toBeGreaterThanOrEqual(1);
        expect(problem.line).toBeLessThanOrEqual(lines);
        expect(problem.column).toBeGreaterThanOrEqual(1);
      }
      if (!hasErrors(reading.problems)) {
        expect(reading.entry).toBeDefined();
        // What was accepted once is accepted again, as when it comes back out of the store.
        expect(entrySchemas[collection].safeParse(reading.entry?.data).success).toBe(true);
        expect(reading.statements).toHaveLength(reading.entry?.body.quotations.length ?? -1);
      }
      // Even what is refused is safe to look at.
      const html = JSON.stringify(reading.written?.body.parts ?? []);
      expect(html).not.toMatch(/<script|<style|<iframe|\son\w+=|href=\\"(?:javascript|data):/i);
      // Kept readings are the same as new ones.
      expect(deserialize(serialize(reading))).toEqual(reading);
      expect(readEntry(identity, bytes)).toEqual(reading);
    }),
    { numRuns },
  );
});

test('any front matter and any body', () => {
  const field = fc.tuple(
    fc.oneof(
      fc.constantFrom(
        'title',
        'date',
        'people',
        'published',
        'said',
        'due',
        'by',
        'corrections',
        '__proto__',
      ),
      fc.string(),
    ),
    fc.json({ maxDepth: 4 }),
  );
  const file = fc.record({
    collection: fc.constantFrom(...collections),
    fields: fc.array(field, { maxLength: 8 }),
    body: fc.array(fc.oneof(piece, fc.lorem()), { maxLength: 40 }),
  });
  fc.assert(
    fc.property(file, ({ collection, fields, body }) => {
      const yaml = fields.map(([key, value]) => `${JSON.stringify(key)}: ${value}\n`).join('');
      const bytes = new TextEncoder().encode(`---\n${yaml}---\n${body.join('')}\n`);
      const reading = readEntry({ collection, id: 'x', file: `content/${collection}/x.md` }, bytes);
      expect(reading.entry !== undefined || hasErrors(reading.problems)).toBe(true);
    }),
    { numRuns },
  );
});

test('bytes of any kind', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const { entry, problems } = readEntry(
        { collection: 'articles', id: 'x', file: 'content/articles/x.md' },
        bytes,
      );
      expect(entry).toBeUndefined();
      expect(hasErrors(problems)).toBe(true);
    }),
    { numRuns },
  );
});

/** A value of a field: everything after its name in front matter, or behind `name=` in a quotation. */
const fieldValue = /(?<=^[ \-{]*\w+: )[^\s[{|>].*$|(?<=[{,] ?\w+: )[^\s,[{}]+|(?<= \w+=)[^\s"}]+/gm;

const urlPart = fc.constantFrom(...'[]%:@/?#\\.-_80abxA<>^|"\'&é\uD800');
const year = fc.stringMatching(/^(\d{4}|19\d\d|20\d\d|2022)$/);

/** Shapes of values, and others of the same shape, of which schemas let many pass. */
const shapes: readonly { shape: RegExp; others: fc.Arbitrary<string> }[] = [
  {
    shape: /^https?:/,
    others: fc
      .string({ unit: urlPart, minLength: 1, maxLength: 6 })
      .map((rest) => JSON.stringify(`https://${rest}`)),
  },
  { shape: /^[a-z]{2}$/, others: fc.stringMatching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/) },
  {
    shape: /^\d{4}-\d\d-\d\dT/,
    others: fc
      .tuple(year, fc.stringMatching(/^-0[1-9]-[012][1-9]T[01]\d:[0-5]\d[+-](0\d|1[0-4]|2\d):[0-5]\d$/))
      .map((parts) => parts.join('')),
  },
  {
    shape: /^\d{4}(-\d\d){0,2}(\/|$)/,
    others: fc
      .tuple(year, fc.stringMatching(/^(-0[1-9](-[012][1-9])?)?[?~]?(\/2022-02)?$/))
      .map((parts) => parts.join('')),
  },
  {
    shape: /^/,
    others: fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }).map((text) => JSON.stringify(text)),
  },
];

const fieldsByShape = Map.groupBy(
  baseFiles.flatMap((file) =>
    [...file.text.matchAll(fieldValue)].map(({ 0: value, index: at }) => ({ file, value, at })),
  ),
  ({ value }) => shapes.find(({ shape }) => shape.test(value))?.others,
);

/** A file of the base with another value in one of its fields. */
const refilledFile = fc
  .constantFrom(...shapes)
  .chain(({ others }) => fc.tuple(fc.constantFrom(...(fieldsByShape.get(others) ?? [])), others))
  .map(([{ file, value, at }, other]) => ({
    ...file,
    text: file.text.slice(0, at) + other + file.text.slice(at + value.length),
  }));

test.each([
  { of: 'files that were changed anywhere', changedFile: mutatedFile, runs: numRuns, share: 50 },
  { of: 'files with another value in a field', changedFile: refilledFile, runs: numRuns / 5, share: 5 },
])('what the checker lets pass can be shown and given out: $of', async ({ changedFile, runs, share }) => {
  await withContent(undefined, async (contentDir) => {
    const known = new Map<string, FileReading>();
    const reader: EntryReader = {
      readAll: async (files) =>
        files.map((file) => {
          const last = known.get(file.file);
          const reading = readChanged(file, last?.digest) ?? (last as FileReading);
          known.set(file.file, reading);
          return openReading(reading.facts, () => reading.words);
        }),
    };
    let passed = 0;
    await fc.assert(
      fc.asyncProperty(changedFile, async ({ collection, name, text }) => {
        const place = path.join(contentDir, collection, name);
        await writeFile(place, text);
        const { content, problems } = await checkContent(contentDir, reader);
        if (!hasErrors(problems)) {
          passed++;
          const site = assembleSite(content, { ...siteParts, withDrafts: true });
          showSite(site, readEntryFile);
        }
        await writeFile(
          place,
          baseFiles.find((file) => file.collection === collection && file.name === name)?.text ?? '',
        );
      }),
      { numRuns: runs },
    );
    expect(passed).toBeGreaterThan(runs / share);
  });
});
