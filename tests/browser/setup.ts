import type { TestProject } from 'vitest/node';
import { serve } from '../../src/server/static-server.ts';
import { builtSite } from '../support/built-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built fixture site, without a slash at the end. */
    fixtureUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const fixture = await serve({ root: await builtSite('fixture') });
  project.provide('fixtureUrl', fixture.url);
  return () => fixture.close();
}
