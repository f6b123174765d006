import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type CheckedContent, checkContent } from '../content-model/check-content.ts';
import { ContentError } from '../content-model/problem.ts';
import { assembleSite } from '../content-model/site.ts';
import { writeSearchIndex } from '../search/write-index.ts';

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
  const checked = await checkContent({ contentDir, picturesDir });
  if (checked.problems.some(({ severity }) => severity === 'error')) throw new ContentError(checked.problems);

  const nextDir = `${outDir}.next`;
  const lastDir = `${outDir}.last`;
  await rm(nextDir, { recursive: true, force: true });
  process.env['GENEVA_TRACK_CONTENT'] = contentDir;
  const { build } = await import('astro');
  await build({ root: projectRoot, outDir: nextDir, logLevel: 'warn' });
  const { entries, redirects } = checked.content;
  await writeSearchIndex(assembleSite(entries, { redirects }), path.join(nextDir, 'pagefind'));

  await mkdir(path.dirname(outDir), { recursive: true });
  await rm(lastDir, { recursive: true, force: true });
  await rename(outDir, lastDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(nextDir, outDir);
  await rm(lastDir, { recursive: true, force: true });
  return checked;
}
