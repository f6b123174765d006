import type { IndexFilters } from '../index-query.ts';
import type { ShardList } from '../shards.ts';
import { element } from './dom.client.ts';
import { FetchFailures } from './fetch-failures.client.ts';
import type { PagefindSearch } from './found-records.client.ts';

/** Where the search index is, from the root of the site. */
const folder = '/pagefind/';

/** How much a match in a title, in what such a thing is called, or in another spelling of a name counts beside the text. */
const ranking = { metaWeights: { title: 3, called: 8, key: 3, names: 0.5 } };

/** The search index with its heading fetched: the rest comes as it is needed. */
export interface StartedIndex {
  pagefind: PagefindInstance;
  shards: ShardList;
  failures: FetchFailures;
  /** Where the list of words is, and the lists of what is counted. */
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
 * Fetches Pagefind and the index's heading. Rejects when they cannot be fetched.
 *
 * @param visit what sets the addresses of the heading apart from those of an earlier visit
 * @param attempt how often that has failed: a browser does not fetch a module twice from one address
 */
export async function startIndex(visit: string, attempt = 0): Promise<StartedIndex> {
  const tag = `${visit}-${attempt}`;
  const script = `${folder}pagefind.js${attempt === 0 ? '' : `?again=${attempt}`}`;
  const program = `${folder}wasm.en.pagefind`;
  const failures = new FetchFailures(folder);
  if (attempt === 0) fetchAhead(script, [program, `${folder}pagefind-entry.json?ts=${tag}`]);
  // Of what was fetched ahead, a browser hands on a failure too, once.
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

/** Has the browser fetch all at once what Pagefind would ask for one after the other. */
function fetchAhead(script: string, others: readonly string[]): void {
  document.head.append(
    element('link', { rel: 'modulepreload', href: script }),
    ...others.map((href) => element('link', { rel: 'preload', as: 'fetch', href, crossorigin: 'anonymous' })),
  );
}
