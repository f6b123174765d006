import type { TestProject } from 'vitest/node';
import { builtSite } from '../support/built-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built fixture site. */
    fixtureSite: string;
  }
}

export default async function setup(project: TestProject): Promise<void> {
  project.provide('fixtureSite', await builtSite('fixture'));
}
