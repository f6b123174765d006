import type { TestProject } from 'vitest/node';
import { serve } from '../../src/server/static-server.ts';
import { builtSite } from '../support/built-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of the built sites, without a slash at the end. */
    fixtureUrl: string;
    realUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const fixture = await serve({ root: await builtSite('fixture') });
  const real = await serve({ root: await builtSite('real') });
  project.provide('fixtureUrl', fixture.url);
  project.provide('realUrl', real.url);
  return async () => {
    await Promise.all([fixture.close(), real.close()]);
  };
}
