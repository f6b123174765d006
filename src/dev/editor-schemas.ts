import type { EventEmitter } from 'node:events';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import type { ContentReader } from '../reading/content-reader.ts';
import { contentFolder, contentReader } from '../settings/content-folder.ts';

/** The page that is being written comes first, in milliseconds after a file came or went. */
const pageTime = 600;

/**
 * Tells editors which ids there are, as `npm run editor` does, when the site is started for writing and each time an
 * entry comes or goes. Only for the project's own content: a test's is not what its author has open.
 */
export function editorSchemas(): AstroIntegration {
  return {
    name: 'tracker-editor-schemas',
    hooks: {
      'astro:server:setup': async ({ server, logger }) => {
        const root = process.cwd();
        if (contentFolder() !== path.join(root, 'content')) return;
        keepEditorSchemas(server.watcher, await contentReader(), root, (error) =>
          logger.error(error.message),
        );
      },
    },
  };
}

/** @param watcher tells of every file under the content folder that comes or goes */
export function keepEditorSchemas(
  watcher: EventEmitter,
  reader: ContentReader,
  projectRoot: string,
  report: (error: Error) => void,
): void {
  let timer: NodeJS.Timeout | undefined;
  const refreshSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      // Loaded now, so that the server need not wait for it.
      await Promise.all([reader.check(), import('../authoring/editor-schemas.ts')])
        .then(([{ content }, { writeEditorSchemas }]) => writeEditorSchemas(content, projectRoot))
        .catch(report);
    }, pageTime);
  };
  for (const event of ['add', 'unlink']) {
    watcher.on(event, (file: string) => {
      if (file.startsWith(reader.contentDir + path.sep) && file.endsWith('.md')) refreshSoon();
    });
  }
  refreshSoon();
}
