import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import { desk } from '../build/content-folder.ts';
import type { IndexFiles } from '../search/index-heading.ts';
import type { ShardList } from '../search/shards.ts';

const folder = '/pagefind/';

/** After a save the open page comes first, in milliseconds; a search that is asked for sooner does not wait for this. */
const pageTime = 400;

/**
 * Search in `npm run dev`: an index in memory, made anew when the content has changed by the time a page opens it.
 * Drafts are in it, as they are on the pages.
 */
export function searchInDev(): Plugin {
  const index = new LiveIndex();
  return {
    name: 'geneva-track-search',
    apply: 'serve',
    configureServer({ middlewares, watcher, config }) {
      let timer: NodeJS.Timeout | undefined;
      watcher.on('all', (_event, file) => {
        if (!file.endsWith('.md')) return;
        clearTimeout(timer);
        timer = setTimeout(
          () => index.refresh().catch((error: Error) => config.logger.error(error.message)),
          pageTime,
        );
      });
      middlewares.use((request, response, next) => {
        const [path = ''] = (request.url ?? '').split('?');
        if (!path.startsWith(folder)) return next();
        index.file(path.slice(folder.length)).then((content) => send(response, path, content), next);
      });
    },
  };
}

/** What makes an index, loaded once there is one to be made: the server starts without it. */
function indexing() {
  return Promise.all([
    import('../content-model/site.ts'),
    import('../search/search-record.ts'),
    import('../search/pagefind-files.ts'),
  ]);
}

class LiveIndex {
  #digest = '';
  #files: IndexFiles = new Map();
  /** An open page may still ask for pieces of the index that it began with. */
  #previous: IndexFiles = new Map();
  #refreshing: Promise<void> | undefined;

  async file(path: string): Promise<Uint8Array | undefined> {
    // Every opening of the index begins with one of these two.
    if (path === 'pagefind-entry.json' || this.#files.size === 0) await this.refresh();
    return this.#files.get(path) ?? this.#previous.get(path);
  }

  /** Makes the index of the content as it is now, unless it is there already. */
  async refresh(): Promise<void> {
    this.#refreshing ??= this.#build().finally(() => {
      this.#refreshing = undefined;
    });
    await this.#refreshing;
  }

  async #build(): Promise<void> {
    const reader = await desk();
    await reader.check();
    const content = reader.lastGood;
    if (!content) throw new Error('There is no content without errors to search in yet');
    const [{ assembleSite }, { searchRecords }, { indexOf }] = await indexing();
    const records = searchRecords(assembleSite(content.entries, { withDrafts: true }));
    const digest = createHash('sha256').update(JSON.stringify(records)).digest('hex');
    if (digest === this.#digest) return;
    this.#previous = this.#files;
    const shards: ShardList = { shards: [], hidden: [], between: {} };
    const { files } = await indexOf(records);
    this.#files = files.set('shards.json', Buffer.from(JSON.stringify(shards)));
    this.#digest = digest;
  }
}

function send(response: ServerResponse, path: string, content: Uint8Array | undefined): void {
  if (!content) {
    response.writeHead(404).end();
    return;
  }
  const type = path.endsWith('.js')
    ? 'text/javascript'
    : path.endsWith('.json')
      ? 'application/json'
      : 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(content);
}
