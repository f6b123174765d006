import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Benchmark, Figure } from './benchmark.ts';
import { corpusArticle, writeCorpus } from './corpus.ts';
import { projectRoot, run } from './processes.ts';

const large = 10_000;
const small = 1_000;

/** Our whole build against plain ones of other builders, on the same articles, in one run. */
export const build: Benchmark = {
  name: 'build',
  async measure() {
    const folder = await mkdtemp(path.join(tmpdir(), 'tracker-bench-'));
    try {
      const smallBuild = await coldBuild(folder, small);
      const largeBuild = await coldBuild(folder, large);
      const eleventy = await eleventyBuild(folder);
      const hugo = await hugoBuild(folder);
      const edited = await editOne(folder, largeBuild.files);

      const figures: Figure[] = [
        { what: `build of ${small} articles from scratch, with index`, value: smallBuild.seconds, unit: 's' },
        { what: `build of ${large} articles from scratch, with index`, value: largeBuild.seconds, unit: 's' },
        { what: 'its memory, all processes', value: largeBuild.peakMemory, unit: 'MB', budget: 1500 },
        {
          what: `time an article at ${large} against ${small}`,
          value: largeBuild.seconds / large / (smallBuild.seconds / small),
          unit: '×',
          budget: 1.1,
        },
        { what: 'Eleventy with Pagefind on the same articles', value: eleventy, unit: 's' },
        {
          what: 'our build against Eleventy with Pagefind',
          value: largeBuild.seconds / eleventy,
          unit: '×',
          budget: 1.4,
        },
        { what: 'one article edited: to a deployable site', value: edited, unit: 's' },
      ];
      if (hugo !== undefined) {
        figures.push(
          { what: 'Hugo with Pagefind from scratch', value: hugo, unit: 's' },
          {
            what: 'one article edited against Hugo from scratch',
            value: edited / hugo,
            unit: '×',
            budget: 0.8,
          },
        );
      }
      return figures;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function coldBuild(folder: string, count: number) {
  const contentDir = path.join(folder, `content-${count}`);
  const files = await writeCorpus(contentDir, count);
  return { files, ...(await buildOurs(folder, count)) };
}

function buildOurs(folder: string, count: number) {
  return run(process.execPath, [
    'src/commands/build.ts',
    '--content',
    path.join(folder, `content-${count}`),
    '--out',
    path.join(folder, `site-${count}`),
  ]);
}

async function editOne(folder: string, files: readonly string[]): Promise<number> {
  const file = files[Math.floor(files.length / 2)] ?? '';
  await writeFile(
    file,
    (await readFile(file, 'utf8')).replace(/^summary: .*$/m, 'summary: Edited in one place.'),
  );
  return (await buildOurs(folder, large)).seconds;
}

/** The body of an article in plain Markdown, as another builder would get it. */
function plainArticle(number: number): string {
  return corpusArticle(number)
    .replace(/^:::.*$/gm, '')
    .replace(/ \[@[^\]]*\]/g, '')
    .replace(/\((?:person|place):[^)]*\)/g, '(/)')
    .replace(/^dateline:.*\n|^people:.*\n|^topics:.*\n/gm, '')
    .replace(/^published: (.*)T.*$/m, 'date: $1');
}

async function writePlain(contentDir: string): Promise<void> {
  await mkdir(contentDir, { recursive: true });
  for (let number = 0; number < large; number++) {
    await writeFile(path.join(contentDir, `report-${number}.md`), plainArticle(number));
  }
}

const page = (title: string, content: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main data-pagefind-body><h1>${title}</h1>${content}</main></body></html>`;

async function eleventyBuild(folder: string): Promise<number> {
  const site = path.join(folder, 'eleventy');
  await writePlain(path.join(site, 'content'));
  await mkdir(path.join(site, '_includes'), { recursive: true });
  await writeFile(path.join(site, '_includes/page.html'), page('{{ title }}', '{{ content }}'));
  await writeFile(path.join(site, 'content/content.json'), JSON.stringify({ layout: 'page.html' }));
  await writeFile(path.join(site, 'package.json'), '{ "private": true }');
  await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '@11ty/eleventy@3.1.8'], {
    cwd: site,
  });
  const built = await run(
    process.execPath,
    ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet', '--input=.', '--output=_site'],
    {
      cwd: site,
    },
  );
  return built.seconds + (await pagefind(path.join(site, '_site')));
}

/** Hugo is measured where it is installed. */
async function hugoBuild(folder: string): Promise<number | undefined> {
  const site = path.join(folder, 'hugo');
  await writePlain(path.join(site, 'content/articles'));
  await mkdir(path.join(site, 'layouts/_default'), { recursive: true });
  await writeFile(path.join(site, 'layouts/_default/single.html'), page('{{ .Title }}', '{{ .Content }}'));
  await writeFile(
    path.join(site, 'config.toml'),
    'baseURL = "/"\ndisableKinds = ["taxonomy", "term", "RSS", "section", "home"]\n',
  );
  const built = await run('hugo', ['--quiet'], { cwd: site }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  });
  return built && built.seconds + (await pagefind(path.join(site, 'public')));
}

async function pagefind(site: string): Promise<number> {
  const cli = path.join(projectRoot, 'node_modules/pagefind/lib/runner/bin.cjs');
  return (await run(process.execPath, [cli, '--site', site], { cwd: site })).seconds;
}
