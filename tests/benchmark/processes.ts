import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export const projectRoot = path.resolve(import.meta.dirname, '../..');

export interface Run {
  seconds: number;
  /** The most memory that the process and its children held at once, sampled; in MB. Linux only, else 0. */
  peakMemory: number;
  output: string;
}

/**
 * Runs a command to its end and measures it.
 *
 * @throws with all that it printed when it fails
 */
export async function run(
  command: string,
  args: readonly string[],
  { cwd = projectRoot, env = process.env }: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Run> {
  const started = performance.now();
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text));
  let peakMemory = 0;
  const sampling = setInterval(async () => {
    peakMemory = Math.max(peakMemory, await memoryOfTree(child.pid ?? 0));
  }, 250);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => clearInterval(sampling));
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`);
  return { seconds: (performance.now() - started) / 1000, peakMemory, output };
}

/** Resident memory of a process and all processes under it, in MB. */
async function memoryOfTree(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const own = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const below = await Promise.all(
    children
      .split(' ')
      .filter(Boolean)
      .map((child) => memoryOfTree(Number(child))),
  );
  return own + below.reduce((sum, memory) => sum + memory, 0);
}
