import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ruleGroups } from '../../../src/authoring/rule-list.ts';
import { rulesPage } from '../../../src/authoring/rules-page.ts';
import { contentRules } from '../../../src/rules/content-rules.ts';
import { entryRules } from '../../../src/rules/entry-rules.ts';
import { ruleCases, rulesFolder } from '../../support/rule-fixtures.ts';

const projectRoot = path.resolve(import.meta.dirname, '../../..');

const allRules = ruleGroups.flatMap(({ rules }) => rules);

/** Rules whose mistakes cannot lie in a repository, or need a folder without the base; content-files, changes-since and security-text.test.ts have them. */
const testedElsewhere = [
  'empty-content',
  'missing-settings',
  'missing-page',
  'unreadable-file',
  'file-size',
  'file-encoding',
  'uncorrected-change',
  'page-removed',
  'security-text',
];

test('docs/rules.md is made from the rules and their fixtures (npm run docs updates it)', () => {
  expect(rulesPage(rulesFolder)).toBe(readFileSync(path.join(projectRoot, 'docs/rules.md'), 'utf8'));
});

test('no two rules share a name', () => {
  expect(new Set(allRules.map(({ name }) => name)).size).toBe(allRules.length);
});

test('every rule has a case that fails, and each rule that looks at meaning one that passes', () => {
  const cases = (prefix: string) =>
    new Set(ruleCases.filter(({ name }) => name.startsWith(prefix)).map(({ rule }) => rule));
  const names = allRules.map(({ name }) => name).filter((name) => !testedElsewhere.includes(name));
  expect(names.filter((name) => !cases('fails').has(name))).toEqual([]);
  const meant = [...entryRules, ...contentRules].map(({ name }) => name);
  expect(meant.filter((name) => !cases('passes').has(name))).toEqual([]);
  expect(ruleCases.filter(({ rule }) => !names.includes(rule))).toEqual([]);
});

test('every rule reports with a severity that it declares', () => {
  const reported = ruleCases
    .filter(({ name }) => name.startsWith('fails'))
    .flatMap(({ folder }) => readFileSync(path.join(folder, 'expected.txt'), 'utf8').split('\n'))
    .flatMap((line) => {
      const [, severity, rule] = /^\S+ {2}(\w+) {2}.* {2}\(([a-z-]+)\)$/.exec(line) ?? [];
      return severity === undefined ? [] : [{ severity, rule }];
    });
  expect(reported.length).toBeGreaterThan(100);
  const declared = new Map(
    allRules.map(({ name, severity, otherSeverities = [] }) => [
      name,
      [severity, ...otherSeverities] as string[],
    ]),
  );
  expect(reported.filter(({ rule = '', severity }) => !declared.get(rule)?.includes(severity))).toEqual([]);
});

test('every rule that the code defines is in the list, and is reported by that definition', () => {
  const files = globSync('src/{markdown,content-model,rules,reading,revision,checking}/**/*.ts', {
    cwd: projectRoot,
  });
  const code = files.map((file) => readFileSync(path.join(projectRoot, file), 'utf8')).join('\n');
  const defined = [...code.matchAll(/\bname: '([a-z-]+)',\s*summary:/g)].map(([, name]) => name);
  expect(defined.sort()).toEqual(allRules.map(({ name }) => name).sort());
  expect(code.match(/\b(?:rule|ruleId): '[a-z-]+'/g)).toBeNull();
});
