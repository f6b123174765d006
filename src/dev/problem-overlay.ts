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

/** Editors write a file in two or three steps; a check between them would tell of a file that is missing. */
const settleTime = 20;

/** The watcher keeps silent about a second change within 50 ms, as when an editor formats what it has just saved. */
const deafTime = 60;

/** What is made or tested with, and can hold thousands of files. In a glob a backslash would not part folders. */
const unwatched = ['dist*', 'tests/.output', 'tests/fixtures/rules', 'tests/fixtures/markdown'].map(
  (folder) => normalizePath(path.join(process.cwd(), folder, '**')),
);

/**
 * In dev, checks the content after each change, shows what is wrong over the page, and has the page changed
 * once it is right. A build knows nothing of it.
 */
export function problemOverlay(): AstroIntegration {
  return {
    name: 'tracker-problem-overlay',
    hooks: {
      'astro:config:setup': async ({ command, injectScript, updateConfig }) => {
        if (command !== 'dev') return;
        injectScript('page', `import '/src/dev/problem-overlay.client.ts';`);
        updateConfig({ vite: { server: { watch: { ignored: unwatched } } } });
        // Opened here, by Node itself: whoever asks through Vite finds it.
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
        // Astro names the address when this has returned: all else comes after that.
        getReady(`http://localhost:${address.port}/`, logger).catch(reportTo(logger));
      },
    },
  };
}

type Logger = Pick<AstroIntegrationLogger, 'error'>;

/** Prints an error that no rule told of. The server goes on; one that nobody takes would end it. */
function reportTo(logger: Logger): (error: Error) => void {
  return (error) => logger.error(error.stack ?? error.message);
}

/** Tells each page that asks what is wrong, and that it is old when its content was saved while it was on its way. */
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

/** Reads the content, and asks for a page before its author does: the first takes two seconds, while code is translated. */
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

/** The errors, a line each, as `npm run check` prints them. */
function linesOf(problems: readonly Problem[]): string {
  return errorsIn(problems).map(formatProblem).join('\n');
}

async function stampOf(file: string): Promise<string> {
  return stat(file).then(
    ({ mtimeMs, ctimeMs, size }) => `${mtimeMs} ${ctimeMs} ${size}`,
    () => 'gone',
  );
}

/** Has Astro forget which pages there are, as it does itself when its own store changes. */
function forgetPages(server: ViteDevServer): void {
  for (const [name, environment] of Object.entries(server.environments)) {
    if (name !== 'client') environment.hot.send('astro:content-changed', {});
  }
}
