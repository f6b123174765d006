import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { allRules, rules } from '../../../src/rules/all-rules.ts';
import { entryRules } from '../../../src/rules/entry-rules.ts';
import { readingRules, revisionRules, surroundingRules } from '../../../src/rules/reading-rules.ts';
import { ruleCases } from '../../support/rule-fixtures.ts';

const projectRoot = path.resolve(import.meta.dirname, '../../..');

/** Rules whose mistakes cannot lie in a repository, or need a folder without the base; content-files, changes-since and security-text.test.ts have them. */
const testedElsewhere = [
  'empty-content',
  'missing-settings',
  'missing-page',
  'unreadable-file',
  'file-size',
  'file-encoding',
  ...revisionRules.map(({ name }) => name),
  ...surroundingRules.map(({ name }) => name),
];

test('docs/rules.md has one line for each rule', async () => {
  const table = (listed: readonly { name: string; summary: string }[]) =>
    listed.map(({ name, summary }) => `| \`${name}\` | ${summary} |`).join('\n');
  const severities = `Errors stop a build. Warnings are printed and do not. Hints are counted, and printed by \`npm run check -- --hints\`.`;
  const page = `# Rules

What \`npm run check\` looks for. Each problem is printed as \`file:line:column  severity  what was found and what to write  (rule)\`. ${severities}

Each rule of the second and third list is a file in \`src/rules/within/\` and \`src/rules/across/\`. Cases that pass and that fail, with every line an author gets, are in \`tests/fixtures/rules/\`.

## While a file is read

| rule | refuses |
|---|---|
${table(readingRules)}

## Within one entry

| rule | refuses |
|---|---|
${table(entryRules)}

## Across entries

| rule | refuses |
|---|---|
${table(rules)}

## Against a revision

Looked at by \`npm run check -- --since REF\`. Grades, from the least: typo (a spelling, with every number as it was), clarification (other words in a title), substance (a date, a figure, the words, speaker or source of a quotation).

| rule | refuses |
|---|---|
${table(revisionRules)}

## Around the content

| rule | refuses |
|---|---|
${table(surroundingRules)}
`;
  await expect(page).toMatchFileSnapshot(path.join(projectRoot, 'docs/rules.md'));
});

test('no two rules share a name', () => {
  expect(new Set(allRules.map(({ name }) => name)).size).toBe(allRules.length);
});

test('every rule has a case that fails, and each rule that looks at meaning one that passes', () => {
  const cases = (prefix: string) =>
    new Set(ruleCases.filter(({ name }) => name.startsWith(prefix)).map(({ rule }) => rule));
  const names = allRules.map(({ name }) => name).filter((name) => !testedElsewhere.includes(name));
  expect(names.filter((name) => !cases('fails').has(name))).toEqual([]);
  const meant = [...entryRules, ...rules].map(({ name }) => name);
  expect(meant.filter((name) => !cases('passes').has(name))).toEqual([]);
  expect(ruleCases.filter(({ rule }) => !names.includes(rule))).toEqual([]);
});

test('every name that the code reports under is in the list', () => {
  const files = globSync('src/{markdown,content-model,revision,checking}/**/*.ts', { cwd: projectRoot });
  const reported = files.flatMap((file) => {
    const code = readFileSync(path.join(projectRoot, file), 'utf8');
    return [...code.matchAll(/(?:ruleId:|rule:|const rule =) '([a-z-]+)'/g)].map(([, name]) => name);
  });
  expect(reported.length).toBeGreaterThan(15);
  const known = new Set([...allRules.map(({ name }) => name), 'markdown']);
  expect(reported.filter((name) => !known.has(name ?? ''))).toEqual([]);
});
