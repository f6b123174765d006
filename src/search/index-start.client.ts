import { element } from './dom.client.ts';

/** Where the search index is, from the root of the site. */
export const folder = '/pagefind/';

/** What a search begins with. The rest is named in there, or depends on the words. */
export function startAddresses(visit: string, failures: number) {
  const tag = `${visit}-${failures}`;
  return {
    tag,
    script: `${folder}pagefind.js${failures === 0 ? '' : `?again=${failures}`}`,
    list: `${folder}shards.json?at=${tag}`,
    words: `${folder}words.json?at=${tag}`,
    facetsOf: (shard: string) => `${folder}${shard}facets.json?at=${tag}`,
    entry: `${folder}pagefind-entry.json?ts=${tag}`,
    program: `${folder}wasm.en.pagefind`,
  };
}

/** Has the browser fetch what a search begins with all at once, where Pagefind would ask for one after the other. */
export function fetchStart(visit: string): void {
  const { script, list, entry, program } = startAddresses(visit, 0);
  document.head.append(
    element('link', { rel: 'modulepreload', href: script }),
    ...[program, entry, list].map((href) =>
      element('link', { rel: 'preload', as: 'fetch', href, crossorigin: 'anonymous' }),
    ),
  );
}
