import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { ViteDevServer } from 'vite';

/** Editors that would open in the terminal of the dev server. */
const inTerminal = /^(?:vi|vim|nvim|nano|pico|emacs|micro|helix|hx|joe|ne|ed)$/;

/**
 * If no editor is known, prevents Vite from opening any editor that happens to run, such as vim in this terminal.
 *
 * @returns whether one is known
 */
export async function setUpEditor(server: ViteDevServer): Promise<boolean> {
  const editor = await windowEditor(process.env, runningPrograms);
  if (editor?.startsWith('code')) process.env['LAUNCH_EDITOR'] = editor;
  if (editor !== undefined) return true;
  server.middlewares.use('/__open-in-editor', (_request, response) => {
    response.statusCode = 404;
    response.end('No editor is known. Name one in the environment: EDITOR, VISUAL or LAUNCH_EDITOR');
  });
  return false;
}

/**
 * The program that opens a file in its own window: the one set in the environment, else a running VS Code.
 *
 * @param running called for the names or paths of running programs if the environment names none
 */
export async function windowEditor(
  { LAUNCH_EDITOR, VISUAL, EDITOR, TERM_PROGRAM }: NodeJS.ProcessEnv,
  running: () => Promise<readonly string[]>,
): Promise<string | undefined> {
  // Vite takes the whole value for the name of a program.
  const named = [LAUNCH_EDITOR, VISUAL, EDITOR]
    .filter((command): command is string => command !== undefined && command !== '')
    .map((command) => /^(code(?:-insiders)?) -/.exec(command)?.[1] ?? command)
    .find((command) => !inTerminal.test(path.basename(command.split(' ')[0] ?? '')));
  if (named !== undefined) return named;
  const isRunning = TERM_PROGRAM === 'vscode' || (await running()).some(isVsCode);
  return isRunning ? 'code' : undefined;
}

function isVsCode(program: string): boolean {
  return /Visual Studio Code\.app\//.test(program) || /^code(?:\.exe)?$/i.test(path.basename(program));
}

/** The programs that run on this machine; empty if they cannot be listed. */
async function runningPrograms(): Promise<string[]> {
  const [command, args] =
    process.platform === 'win32' ? ['tasklist', ['/fo', 'csv', '/nh']] : ['ps', ['x', '-o', 'comm=']];
  return promisify(execFile)(command, args).then(
    ({ stdout }) => stdout.split(/\r?\n/).map((line) => /^"([^"]+)"/.exec(line)?.[1] ?? line.trim()),
    () => [],
  );
}
