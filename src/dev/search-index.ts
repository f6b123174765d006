import type { ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import type { LiveIndex } from './live-index.ts';

const folder = '/pagefind/';

/** After a save the open page comes first, in milliseconds; a search that is asked for sooner does not wait for this. */
const pageTime = 400;

/**
 * Search in `npm run dev`: an index in memory, brought up to date when the content has changed by the time a page opens
 * it. Drafts are in it, as they are on the pages.
 */
export function searchInDev(): Plugin {
  // Loaded once it is asked for: the server starts without it.
  let loading: Promise<LiveIndex> | undefined;
  const index = () => {
    loading ??= import('./live-index.ts').then(({ LiveIndex }) => new LiveIndex());
    return loading;
  };
  return {
    name: 'tracker-search',
    apply: 'serve',
    configureServer({ middlewares, watcher, config }) {
      let timer: NodeJS.Timeout | undefined;
      watcher.on('all', (_event, file) => {
        if (!file.endsWith('.md')) return;
        clearTimeout(timer);
        timer = setTimeout(
          () =>
            index()
              .then((live) => live.refresh())
              .catch((error: Error) => config.logger.error(error.message)),
          pageTime,
        );
      });
      middlewares.use((request, response, next) => {
        const [path = ''] = (request.url ?? '').split('?');
        if (!path.startsWith(folder)) return next();
        index()
          .then((live) => live.file(path.slice(folder.length)))
          .then((content) => send(response, path, content), next);
      });
    },
  };
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
