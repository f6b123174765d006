import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { CheckedContent } from '../content-model/check-content.ts';
import { contentDesk } from '../content-model/content-desk.ts';
import { ContentError, hasErrors } from '../content-model/problem.ts';
import { assembleSite } from '../content-model/site.ts';
import { writeDistribution } from '../distribution/write-distribution.ts';
import { writeSearchIndex } from '../search/write-index.ts';
import { siteUrl } from './site-url.ts';

export interface BuildPlaces {
  projectRoot: string;
  contentDir: string;
  picturesDir: string;
  outDir: string;
}

/**
 * Checks the content, builds every page and the search index beside the last good site, and only then puts
 * the new one in its place. Whatever fails before that leaves the last good site as it was.
 *
 * @throws ContentError with every problem when the content has errors
 */
export async function buildSite({
  projectRoot,
  contentDir,
  picturesDir,
  outDir,
}: BuildPlaces): Promise<CheckedContent> {
  process.env['GENEVA_TRACK_CONTENT'] = contentDir;
  const reader = await contentDesk({ contentDir, picturesDir }, projectRoot);
  const checked = await reader.check();
  if (hasErrors(checked.problems)) throw new ContentError(checked.problems);

  const nextDir = `${outDir}.next`;
  const lastDir = `${outDir}.last`;
  await rm(nextDir, { recursive: true, force: true });
  const { entries, redirects } = checked.content;
  const site = assembleSite(entries, { redirects });
  const { build } = await import('astro');
  // Pagefind indexes in a process of its own, so that both cores have work.
  const indexDir = `${outDir}.index`;
  await Promise.all([
    build({ root: projectRoot, outDir: nextDir, logLevel: 'warn' }),
    writeSearchIndex(site, indexDir),
  ]);
  await rename(indexDir, path.join(nextDir, 'pagefind'));
  writeDistribution(site, { siteUrl, contentDir, outDir: nextDir });

  await mkdir(path.dirname(outDir), { recursive: true });
  await rm(lastDir, { recursive: true, force: true });
  await rename(outDir, lastDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(nextDir, outDir);
  await rm(lastDir, { recursive: true, force: true });
  return checked;
}
