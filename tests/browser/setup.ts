import type { TestProject } from 'vitest/node';
import { servedBase } from '../../src/server/base-path.ts';
import { serve } from '../../src/server/static-server.ts';
import { builtSite } from '../support/built-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built fixture site, without a slash at the end. */
    fixtureUrl: string;
    /** The same for the site that is served in a folder of its host. */
    folderUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const fixture = await serve({ root: await builtSite('fixture') });
  const root = await builtSite('folder');
  const inFolder = await serve({ root, base: servedBase(root) });
  project.provide('fixtureUrl', fixture.url);
  project.provide('folderUrl', inFolder.url);
  return async () => {
    await Promise.all([fixture.close(), inFolder.close()]);
  };
}
