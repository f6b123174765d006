import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The path of the folder that a built site expects to be served in, such as `/tracker`, as its manifest says; empty for
 * the root of a host.
 */
export function servedBase(root: string): string {
  try {
    const { start_url: start } = JSON.parse(readFileSync(join(root, 'site.webmanifest'), 'utf8')) as {
      start_url?: unknown;
    };
    return typeof start === 'string' && /^(?:\/[\w.~-]+)*\/$/.test(start) ? start.slice(0, -1) : '';
  } catch {
    return '';
  }
}
