import type { EventEmitter } from 'node:events';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import type { ContentReader } from '../reading/content-reader.ts';
import { contentFolder, contentReader } from '../settings/content-folder.ts';

/** Delay in milliseconds after a file appears or disappears: the page being written comes first. */
const pageTime = 600;

/**
 * Tells editors which ids exist, as `npm run editor` does, when dev starts and whenever an entry appears or disappears.
 * Only for the project's own content: no author has the content of a test open.
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

/** @param watcher reports every file under the content folder that appears or disappears */
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
      // Loaded now, so that starting the server does not wait for it.
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
