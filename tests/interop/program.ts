import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** A program of somebody else that reads what the site gives out. */
export interface Program {
  name: string;
  /** The package of Debian that has it. */
  package: string;
  /** Whether it is on this machine. */
  isThere: () => Promise<boolean>;
  /**
   * Reads a built site with it.
   *
   * @returns what was read, in a line
   * @throws Error with what the program refused
   */
  read: (site: string) => Promise<string>;
}

/** What a program prints. @throws Error with what it printed when it failed */
export async function run(program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await execute(program, [...args], { maxBuffer: 256 * 1024 * 1024 });
  return stdout;
}

/** Whether a command can be run at all. */
export function hasCommand(name: string): () => Promise<boolean> {
  return () =>
    run('sh', ['-c', `command -v ${name}`]).then(
      () => true,
      () => false,
    );
}

/** The Python that knows a module; undefined where none does. */
export async function pythonWith(module: string): Promise<string | undefined> {
  for (const python of ['python3', '/usr/bin/python3']) {
    const isThere = await run(python, ['-c', `import ${module}`]).then(
      () => true,
      () => false,
    );
    if (isThere) return python;
  }
  return undefined;
}

/** What a script prints that is run by the Python that knows a module. */
export async function runPython(module: string, script: string, args: readonly string[]): Promise<string> {
  const python = await pythonWith(module);
  if (python === undefined) throw new Error(`no Python here knows ${module}`);
  return run(python, ['-c', script, ...args]);
}
