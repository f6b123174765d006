import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { basePathOf } from '../content-model/addresses.ts';
import { ContentError, hasErrors } from '../content-model/problem.ts';
import type { MomentText } from '../dates/edtf.ts';
import { writeCards } from '../distribution/write-cards.ts';
import { writeDistribution } from '../distribution/write-distribution.ts';
import { entryHtml } from '../page-models/entry-html.ts';
import type { CheckedContent } from '../reading/check-content.ts';
import { codeFingerprint, indexingCode } from '../reading/code-fingerprint.ts';
import { sharedReader } from '../reading/reader-registry.ts';
import { entryHistory } from '../revision/entry-history.ts';
import { indexEntries } from '../search/index-entry.ts';
import { contentVariable } from '../settings/content-dir.ts';
import { siteOfContent } from '../settings/shown-site.ts';
import { digestOf } from '../text/digest.ts';
import { takeBuildLock } from './build-lock.ts';
import { compressSite } from './compress-site.ts';
import { finishedPages } from './finished-pages.ts';
import { indexBeside } from './index-beside.ts';
import { JoinedStyleSheets } from './join-style-sheets.ts';
import { LastSite } from './last-site.ts';
import { NextSite } from './next-site.ts';
import { restoreLast } from './swap-folder.ts';

/** What a build in a clone without its history says. */
const shallowClone =
  'This clone has only a part of its history, so feeds, sitemap and calendar go without the days on which entries were added and changed. Run git fetch --unshallow';

export interface BuildPlaces {
  projectRoot: string;
  contentDir: string;
  outDir: string;
  /** Whether files get compressed forms next to them, for servers that send those. */
  isCompressed?: boolean;
  /** The moment as of which the site is built: articles published later wait. */
  asOf?: MomentText | undefined;
}

/**
 * Checks the content, builds every page and the search index next to the last good site, and only then puts what is new
 * in place. If anything fails before that, the last good site is unchanged.
 *
 * @throws ContentError with every problem if the content has errors; SettingError for a wrong SITE_URL; OtherBuildError
 *   if another build writes the same folder
 */
export async function buildSite({
  projectRoot,
  contentDir,
  outDir,
  isCompressed = false,
  asOf,
}: BuildPlaces): Promise<CheckedContent> {
  process.env[contentVariable] = contentDir;
  // Astro takes these from the environment into `import.meta.env`: with a stray DEV=1 or NODE_ENV=test it would publish
  // drafts, and pages without their policy.
  for (const name of ['DEV', 'PROD', 'MODE', 'SSR']) delete process.env[name];
  process.env['NODE_ENV'] = 'production';
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const reader = await sharedReader(contentDir, projectRoot);
  reader.asOf = asOf;
  const checked = await reader.check();
  if (hasErrors(checked.problems)) throw new ContentError(checked.problems);
  const cacheDir = path.join(projectRoot, 'node_modules/.cache/tracker');
  const { history, missing } = await entryHistory(contentDir, cacheDir);
  if (missing === 'shallow clone') console.warn(shallowClone);
  const site = siteOfContent(checked.content, { history });
  const base = basePathOf(site.url);

  const isInProject = !path.relative(projectRoot, outDir).startsWith('..');
  const [nextDir, indexDir] = ['next', 'index'].map((name) =>
    // Astro takes every folder whose path begins with the project's for one of the project.
    isInProject || !outDir.startsWith(projectRoot)
      ? `${outDir}.${name}`
      : path.join(path.dirname(outDir), `.${path.basename(outDir)}.${name}`),
  ) as [string, string];
  const removeUnfinished = () =>
    Promise.all([nextDir, indexDir].map((folder) => rm(folder, { recursive: true, force: true })));
  const releases = [takeBuildLock(outDir)];
  const release = () => releases.forEach((end) => void end());
  try {
    // Astro prepares what it writes outside the project in one folder of the project.
    if (!isInProject) releases.push(takeBuildLock(path.join(projectRoot, '.astro/outside')));
    restoreLast(outDir);
    await removeUnfinished();
    const { build } = await import('astro');
    const last = new LastSite(outDir, path.join(cacheDir, `site-${digestOf(outDir)}`));
    const next = new NextSite(nextDir, last);
    const sheets = new JoinedStyleSheets(nextDir, base);
    const kept = {
      folder: path.join(cacheDir, `search-${digestOf(contentDir)}`),
      fingerprint: await codeFingerprint(projectRoot, indexingCode),
    };
    const makeFiles = async () => {
      await build({
        root: projectRoot,
        outDir: nextDir,
        logLevel: 'warn',
        integrations: [finishedPages(next, sheets, base)],
      });
      sheets.removePieces();
      writeDistribution(site, next, { contentDir, entryHtml });
      await writeCards(site, next, { contentDir, projectRoot });
    };
    const [made, indexed] = await Promise.allSettled([
      makeFiles(),
      indexBeside(indexEntries(site), indexDir, { kept }),
    ]);
    if (made.status === 'rejected') throw made.reason;
    if (indexed.status === 'rejected') throw indexed.reason;
    await rename(indexDir, path.join(nextDir, 'pagefind'));
    next.complete({ isCompressed });
    if (isCompressed) await compressSite(nextDir);
    next.putInPlace();
  } finally {
    await removeUnfinished().finally(release);
  }
  return checked;
}
