import type { IndexFilters } from '../index-query.ts';
import type { ShardList } from '../shards.ts';
import { element } from './dom.client.ts';
import { FetchFailures } from './fetch-failures.client.ts';
import type { PagefindSearch } from './search-hits.client.ts';
import { addressOnHost } from './site-root.client.ts';

/** How much a match in a field counts, compared with a match in the text. */
const ranking = { metaWeights: { title: 3, keywords: 8, key: 3, called: 3, names: 0.5 } };

/** A search index whose heading has been fetched. The rest is fetched when needed. */
export interface StartedIndex {
  pagefind: PagefindInstance;
  shards: ShardList;
  failures: FetchFailures;
  /** Addresses of the word list and the facet lists. */
  words: string;
  facets: readonly string[];
}

export interface PagefindInstance {
  init(): Promise<void>;
  search(term: string | null, options: { filters?: IndexFilters }): Promise<PagefindSearch>;
  mergeIndex(folder: string, options: Record<string, unknown>): Promise<void>;
}

interface PagefindModule {
  createInstance(options: Record<string, unknown>): PagefindInstance;
}

/**
 * Fetches Pagefind and the heading of the index. Rejects if they cannot be fetched.
 *
 * @param visit added to addresses, so that the heading does not come from the cache of an earlier visit
 * @param attempt number of failures so far: browsers do not fetch a module twice from the same address
 */
export async function startIndex(visit: string, attempt = 0): Promise<StartedIndex> {
  const tag = `${visit}-${attempt}`;
  const folder = addressOnHost('/pagefind/');
  const script = `${folder}pagefind.js${attempt === 0 ? '' : `?again=${attempt}`}`;
  const program = `${folder}wasm.en.pagefind`;
  const failures = new FetchFailures(folder);
  if (attempt === 0) fetchAhead(script, [program, `${folder}pagefind-entry.json?ts=${tag}`]);
  // A failed preload is returned once to the next fetch: use it up.
  else await fetch(program).catch(() => undefined);
  const listing = fetch(`${folder}shards.json?at=${tag}`).then(
    (response) => response.json() as Promise<ShardList>,
  );
  const { createInstance } = (await import(/* @vite-ignore */ script)) as PagefindModule;
  const options = { language: 'en', ranking, metaCacheTag: tag };
  const pagefind = createInstance({ ...options, noWorker: true, basePath: folder });
  const [shards] = await Promise.all([listing, pagefind.init()]);
  for (const shard of shards.shards) await pagefind.mergeIndex(`${folder}${shard}/`, options);
  const indexes = [folder, ...shards.shards.map((shard) => `${folder}${shard}/`)];
  return {
    pagefind,
    shards,
    failures,
    words: `${folder}words.json?at=${tag}`,
    facets: indexes.map((index) => `${index}facets.json?at=${tag}`),
  };
}

/** Makes the browser fetch files at the same time that Pagefind would fetch one after another. */
function fetchAhead(script: string, others: readonly string[]): void {
  document.head.append(
    element('link', { rel: 'modulepreload', href: script }),
    ...others.map((href) => element('link', { rel: 'preload', as: 'fetch', href, crossorigin: 'anonymous' })),
  );
}
