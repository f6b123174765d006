import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OtherBuildError, takeBuildLock } from '../../../src/build/build-lock.ts';
import { buildSite } from '../../../src/build/build-site.ts';
import { ContentError } from '../../../src/content-model/problem.ts';
import { codeFingerprint, indexingCode, readingCode } from '../../../src/reading/code-fingerprint.ts';
import { ruleCases, rulesFolder, withContent } from '../../support/rule-fixtures.ts';

const codeRoot = path.resolve(import.meta.dirname, '../../..');

let folder: string;
let outDir: string;
/** A project with the code that fingerprints are made of and nothing else, so that what is kept for a next run goes with the folder. */
let project: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tracker-build-'));
  outDir = path.join(folder, 'dist');
  await mkdir(outDir);
  await writeFile(path.join(outDir, 'index.html'), 'the last good site');
  project = path.join(folder, 'project');
  for (const part of indexingCode) {
    await cp(path.join(codeRoot, part), path.join(project, part), { recursive: true });
  }
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function expectLastGoodSite(): Promise<void> {
  expect(await readFile(path.join(outDir, 'index.html'), 'utf8')).toBe('the last good site');
  expect((await readdir(folder)).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
}

/** Mistakes that other builders publish, one for each. */
const silentElsewhere = [
  'field-value/fails-date-day-and-month-unclear',
  'field-value/fails-date-without-leading-zero',
  'field-value/fails-date-that-does-not-exist',
  'field-value/fails-year-for-a-day',
  'field-value/fails-date-left-empty',
  'unknown-reference/fails',
  'unknown-key/fails',
  'ignored-file/fails-other-extension',
  'id-form/fails-underscore',
  'id-form/fails-capital',
  'duplicate-id/fails',
  'raw-html/fails',
  'link-target/fails',
];

test('a build sends no usage data of Astro', async () => {
  vi.stubEnv('ASTRO_TELEMETRY_DISABLED', undefined);
  const contentDir = path.join(folder, 'nowhere');
  await expect(buildSite({ projectRoot: project, contentDir, outDir })).rejects.toThrow();
  expect(process.env['ASTRO_TELEMETRY_DISABLED']).toBe('1');
  vi.unstubAllEnvs();
});

test.each(silentElsewhere)('%s is not published, and the last good site stays', async (name) => {
  const found = ruleCases.find((ruleCase) => `${ruleCase.rule}/${ruleCase.name}` === name);
  expect(found).toBeDefined();
  await withContent(found?.folder, async (contentDir) => {
    await expect(buildSite({ projectRoot: project, contentDir, outDir })).rejects.toThrow(ContentError);
  });
  await expectLastGoodSite();
});

test('no content at all is not published either', async () => {
  const contentDir = path.join(folder, 'content');
  await mkdir(contentDir);
  await expect(buildSite({ projectRoot: project, contentDir, outDir })).rejects.toThrow(
    'there are no articles',
  );
  await expectLastGoodSite();
});

test('when pages cannot be built, the last good site stays', async () => {
  await mkdir(path.join(project, 'src/pages'));
  await mkdir(path.join(project, 'node_modules'), { recursive: true });
  await symlink(
    path.join(codeRoot, 'node_modules/astro'),
    path.join(project, 'node_modules/astro'),
    'junction',
  );
  await writeFile(path.join(project, 'package.json'), '{ "type": "module" }');
  await writeFile(
    path.join(project, 'src/pages/index.astro'),
    `---\nthrow new Error('this page is broken');\n---\n`,
  );
  const contentDir = path.join(rulesFolder, 'base');
  await expect(buildSite({ projectRoot: project, contentDir, outDir })).rejects.toThrow(
    'this page is broken',
  );
  await expectLastGoodSite();
});

test('while another build writes the folder, its files are not touched', async () => {
  const release = takeBuildLock(outDir);
  await mkdir(`${outDir}.next`);
  const contentDir = path.join(rulesFolder, 'base');
  await expect(buildSite({ projectRoot: project, contentDir, outDir })).rejects.toThrow(OtherBuildError);
  expect((await readdir(folder)).sort()).toEqual(['dist', 'dist.lock', 'dist.next', 'project']);
  release();
});

test.each([
  ['a plugin', 'src/markdown/plugins/citations.ts'],
  ['a schema', 'src/content-model/schemas/event.ts'],
  ['a rule', 'src/rules/within/weekday-date.ts'],
  ['the versions of libraries', 'package-lock.json'],
])('another %s changes the fingerprint, so every file is parsed again', async (_, changed) => {
  const before = await codeFingerprint(project, readingCode);
  expect(await codeFingerprint(project, readingCode)).toBe(before);
  const file = path.join(project, changed);
  await writeFile(file, `${await readFile(file, 'utf8')}\n`);
  expect(await codeFingerprint(project, readingCode)).not.toBe(before);
});
