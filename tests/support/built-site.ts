import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
const outputFolder = join(projectFolder, 'tests/.output');

/**
 * `fixture` is a small site that the tests are written for, `folder` the same site, served in a folder of its host;
 * `real` is the one that is published.
 */
export type SiteName = 'fixture' | 'folder' | 'real';

/** Where the site `folder` is served. */
export const folderUrl = 'https://user.example/some/tracker';

/** The invented stories are of years to come. */
export const asOf = ['--as-of', '2100-01-01T00:00Z'];

const contentFolders: Record<SiteName, string> = {
  fixture: 'tests/fixtures/site/content',
  folder: 'tests/fixtures/site/content',
  real: 'content',
};

/** All that a build reads, apart from the content. */
const buildInputs = ['src', 'astro.config.mjs', 'tsconfig.json', 'package-lock.json'];

/** The builds of this run. Global, because Vitest loads this module again for each of its projects. */
const run = globalThis as { trackerBuilds?: Map<SiteName, Promise<string>> };
run.trackerBuilds ??= new Map();
const builds = run.trackerBuilds;

/**
 * The folder of a site built from the code as it is now. Built once in a run, one site after the other, and not
 * at all when an earlier run has built it from the same files.
 */
export function builtSite(name: SiteName): Promise<string> {
  const begun = builds.get(name);
  if (begun) return begun;
  const earlierBuilds = Promise.allSettled(builds.values());
  const build = earlierBuilds.then(() => buildUnlessCurrent(name));
  builds.set(name, build);
  return build;
}

async function buildUnlessCurrent(name: SiteName): Promise<string> {
  const folder = join(outputFolder, name);
  const stampFile = join(outputFolder, `${name}.stamp`);
  const stamp = await fingerprint([...buildInputs, contentFolders[name]]);
  if (existsSync(folder) && existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === stamp)
    return folder;

  await mkdir(outputFolder, { recursive: true });
  await rm(stampFile, { force: true });
  await rm(folder, { recursive: true, force: true });
  await runBuild(contentFolders[name], folder, name === 'folder' ? folderUrl : undefined);
  await writeFile(stampFile, stamp);
  return folder;
}

async function runBuild(contentFolder: string, folder: string, siteUrl?: string): Promise<void> {
  const args = [
    'src/commands/build.ts',
    ...asOf,
    '--content',
    contentFolder,
    '--out',
    relative(projectFolder, folder),
  ];
  // Vitest's own variables (NODE_ENV=test among them) would make it another build than the one published.
  const { NODE_ENV: _mode, VITEST: _vitest, TEST: _test, ...env } = process.env;
  if (siteUrl !== undefined) env['SITE_URL'] = siteUrl;
  // The invented story has no history of its own: it must build alike wherever it lies.
  if (contentFolder === contentFolders.fixture)
    env['GIT_CEILING_DIRECTORIES'] = join(projectFolder, contentFolder, '..');
  const child = spawn(process.execPath, args, { cwd: projectFolder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const code = await new Promise<number | null>((ended, failed) => {
    child.once('error', failed);
    child.once('close', ended);
  });
  if (code !== 0) throw new Error(`node ${args.join(' ')} failed (exit code ${code}):\n${printed}`);
}

async function fingerprint(paths: string[]): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) {
    for (const file of await filesUnder(join(projectFolder, path))) {
      const bytes = await readFile(file);
      hash
        .update(`\n${relative(projectFolder, file).split(sep).join('/')} ${bytes.byteLength}\n`)
        .update(bytes);
    }
  }
  return hash.digest('hex');
}

/** Sorted. A path that does not exist has no files: the build says what it misses. */
async function filesUnder(path: string): Promise<string[]> {
  let entries: Awaited<ReturnType<typeof readDirectory>>;
  try {
    entries = await readDirectory(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return [path];
    if (code === 'ENOENT') return [];
    throw error;
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function readDirectory(path: string) {
  return readdir(path, { recursive: true, withFileTypes: true });
}
