import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

/** They would begin in the terminal of the dev server. */
const inTerminal = /^(?:vi|vim|nvim|nano|pico|emacs|micro|helix|hx|joe|ne|ed)$/;

/**
 * The program that opens a file in a window of its own: the one that the environment names, else a VS Code that runs.
 *
 * @param running asked for the names or paths of running programs where the environment names none
 */
export async function windowEditor(
  { LAUNCH_EDITOR, VISUAL, EDITOR, TERM_PROGRAM }: NodeJS.ProcessEnv,
  running: () => Promise<readonly string[]>,
): Promise<string | undefined> {
  // Vite takes the whole for the name of a program.
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

/** The programs that run on this machine; none where they cannot be listed. */
export async function runningPrograms(): Promise<string[]> {
  const [command, args] =
    process.platform === 'win32' ? ['tasklist', ['/fo', 'csv', '/nh']] : ['ps', ['x', '-o', 'comm=']];
  return promisify(execFile)(command, args).then(
    ({ stdout }) => stdout.split(/\r?\n/).map((line) => /^"([^"]+)"/.exec(line)?.[1] ?? line.trim()),
    () => [],
  );
}
