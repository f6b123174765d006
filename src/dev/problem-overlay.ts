import { stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { normalizePath, type ViteDevServer, type WebSocketClient } from 'vite';
import { errorsIn, formatProblem, hasErrors, type Problem } from '../content-model/problem.ts';
import type { ContentReader } from '../reading/content-reader.ts';
import { contentReader } from '../settings/content-folder.ts';
import { type DevState, messages, type Question } from './dev-messages.ts';
import { devState } from './dev-state.ts';
import { setUpEditor } from './editor.ts';

/** Editors write a file in two or three steps; a check in between would report a missing file. */
const settleTime = 20;

/** The watcher misses a second change within 50 ms, as when an editor formats what it has just saved. */
const deafTime = 60;

/** Files of tools and tests, which can be thousands. In a glob, a backslash would not separate folders. */
const unwatched = ['dist*', 'tests/.output', 'tests/fixtures/rules', 'tests/fixtures/markdown'].map(
  (folder) => normalizePath(path.join(process.cwd(), folder, '**')),
);

/**
 * In dev, checks the content after each change, shows problems over the page, and updates the page once they are fixed.
 * Not used in a build.
 */
export function problemOverlay(): AstroIntegration {
  return {
    name: 'tracker-problem-overlay',
    hooks: {
      'astro:config:setup': async ({ command, injectScript, updateConfig }) => {
        if (command !== 'dev') return;
        injectScript('page', `import '/src/dev/problem-overlay.client.ts';`);
        updateConfig({ vite: { server: { watch: { ignored: unwatched } } } });
        // Opened here, by Node itself, so that modules loaded through Vite find it.
        await contentReader();
      },
      'astro:server:setup': async ({ server, logger }) => {
        const reader = await contentReader();
        const isEditorKnown = await setUpEditor(server);
        const state = () => devState(reader, isEditorKnown);
        const changed = watchContent(server, reader, state, logger);
        answerPages(server.ws, state, changed, logger);
      },
      'astro:server:start': ({ address, logger }) => {
        // Astro prints the address once this has returned, so everything else comes after that.
        getReady(`http://localhost:${address.port}/`, logger).catch(reportTo(logger));
      },
    },
  };
}

type Logger = Pick<AstroIntegrationLogger, 'error'>;

/** Prints an unexpected error. Log only: an unhandled rejection would end the server. */
function reportTo(logger: Logger): (error: Error) => void {
  return (error) => logger.error(error.stack ?? error.message);
}

/** Sends current problems to each page that asks; requests a reload if content changed after the page was requested. */
export function answerPages(
  pages: Pick<ViteDevServer['ws'], 'on'>,
  state: () => Promise<DevState>,
  changed: { readonly at: number },
  logger: Logger,
): void {
  const answer = async ({ askedAt }: Question, client: WebSocketClient) => {
    client.send(messages.state, await state());
    if (changed.at > askedAt) client.send(messages.changed, {});
  };
  pages.on(messages.ask, (question: Question, client) => {
    answer(question, client).catch(reportTo(logger));
  });
}

/**
 * Reads the content, and requests a page before the author does: the first takes two seconds while code is transformed.
 */
async function getReady(home: string, logger: Logger): Promise<void> {
  const { problems } = await (await contentReader()).check();
  if (hasErrors(problems)) logger.error(`the content has errors:\n${linesOf(problems)}`);
  else await (await fetch(home)).arrayBuffer();
}

/** @returns when the pages last changed, in milliseconds since 1970 */
function watchContent(
  server: ViteDevServer,
  reader: ContentReader,
  state: () => Promise<DevState>,
  logger: Logger,
): { at: number } {
  const { contentDir } = reader;
  const pictures = ['pictures', 'identity'].map((name) => path.join(contentDir, name) + path.sep);
  const changed = { at: 0 };
  let waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const check = async (files: ReadonlySet<string>) => {
    const stamps = await Promise.all([...files].map(stampOf));
    const { problems } = await reader.check();
    if (hasErrors(problems))
      logger.error(`the pages of these files stay as they were:\n${linesOf(problems)}`);
    server.ws.send(messages.state, await state());
    changed.at = Date.now();
    forgetPages(server);
    const isPicture = [...files].some((file) => pictures.some((folder) => file.startsWith(folder)));
    server.ws.send(
      isPicture ? { type: 'full-reload', path: '*' } : { type: 'custom', event: messages.changed },
    );
    await setTimeout(deafTime);
    const later = await Promise.all([...files].map(stampOf));
    if (later.some((stamp, index) => stamp !== stamps[index])) await check(files);
  };

  server.watcher.add(contentDir);
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(contentDir + path.sep)) return;
    waiting.add(file);
    clearTimeout(timer);
    timer = globalThis.setTimeout(() => {
      const files = waiting;
      waiting = new Set();
      check(files).catch(reportTo(logger));
    }, settleTime);
  });
  return changed;
}

/** The errors, one per line, as `npm run check` prints them. */
function linesOf(problems: readonly Problem[]): string {
  return errorsIn(problems).map(formatProblem).join('\n');
}

async function stampOf(file: string): Promise<string> {
  return stat(file).then(
    ({ mtimeMs, ctimeMs, size }) => `${mtimeMs} ${ctimeMs} ${size}`,
    () => 'gone',
  );
}

/** Makes Astro forget its list of pages, as it does itself when its own store changes. */
function forgetPages(server: ViteDevServer): void {
  for (const [name, environment] of Object.entries(server.environments)) {
    if (name !== 'client') environment.hot.send('astro:content-changed', {});
  }
}
