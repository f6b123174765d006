import type { ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import type { LiveIndex } from './live-index.ts';

const folder = '/pagefind/';

/** Delay in milliseconds, so that the open page comes first after a save; a search does not wait for it. */
const pageTime = 400;

/**
 * Search in `npm run dev`: an index in memory, updated if the content has changed by the time a page opens it. It
 * includes drafts, as the pages do.
 */
export function searchInDev(): Plugin {
  // Loaded at the first request, so that the server starts without it.
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
