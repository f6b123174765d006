import { withFragmentsInOrder } from './fragment-names.ts';
import { withSmallerChunks } from './index-chunks.ts';
import type { IndexFiles } from './index-heading.ts';

/**
 * Rewrites an index made by Pagefind so that the first query fetches less. The README says how and why.
 *
 * @param files must have one language and one sort order
 * @returns keys of the entries, in the sort order
 */
export function rewriteIndex(files: ReadonlyMap<string, Uint8Array>): {
  files: IndexFiles;
  keys: readonly string[];
} {
  return withFragmentsInOrder(withSmallerChunks(files));
}
