import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { servedFiles } from '../distribution/served-files.ts';
import { contentTypeOf } from '../server/content-types.ts';
import { contentFolder } from '../settings/content-folder.ts';

/** Serves the pictures and icons of the content in dev. A build copies them. */
export function contentFiles(): Plugin {
  return {
    name: 'tracker-content-files',
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const address = (request.url ?? '').replace(/[?#].*$/, '');
        const file = servedFiles(contentFolder()).get(address);
        if (file === undefined) {
          next();
          return;
        }
        readFile(file).then((bytes) => {
          response.setHeader('content-type', contentTypeOf(address).name);
          response.end(bytes);
        }, next);
      });
    },
  };
}
