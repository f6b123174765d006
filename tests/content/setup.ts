import type { TestProject } from 'vitest/node';
import { serve } from '../../src/server/static-server.ts';
import { builtSite } from '../support/built-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built site that is published, and its address, without a slash at the end. */
    realSite: string;
    realUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = await builtSite('real');
  const server = await serve({ root });
  project.provide('realSite', root);
  project.provide('realUrl', server.url);
  return () => server.close();
}
