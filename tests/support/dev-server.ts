import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { readingsFolder } from '../../src/reading/content-reader.ts';
import { preload } from '../preload.ts';

const projectRoot = path.resolve(import.meta.dirname, '../..');

export interface DevServer {
  url: string;
  /** Milliseconds from the start of the process to the line that names the address. */
  startTime: number;
  /** What it has printed so far. */
  printed(): string;
  /** Ends it, and takes away what it kept of the folder unless that is wanted for another start. */
  stop(options?: { keepsReadings: boolean }): Promise<void>;
}

/** Does what `npm run dev` does on a content folder, on a port that is free, and waits until it serves. */
export async function startDevServer(contentDir: string): Promise<DevServer> {
  const { NODE_ENV: _mode, VITEST: _vitest, TEST: _test, ...env } = process.env;
  const begun = performance.now();
  const server = spawn(
    process.execPath,
    // Others may run beside it: of another test, or an author's own.
    [...preload, 'src/commands/dev.ts', '--content', contentDir, '--port', '0', '--ignore-lock'],
    {
      cwd: projectRoot,
      env: { ...env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        const found = /http:\/\/localhost:\d+/.exec(printed)?.[0];
        if (found) resolve(found);
      });
    }
    server.once('error', reject);
    server.once('close', () => reject(new Error(`the dev server ended:\n${printed}`)));
  });
  return {
    url,
    startTime: performance.now() - begun,
    printed: () => printed,
    async stop({ keepsReadings } = { keepsReadings: false }) {
      server.kill();
      await ended;
      if (keepsReadings) return;
      await rm(readingsFolder(contentDir, projectRoot), { recursive: true, force: true });
    },
  };
}

/**
 * Starts it on content that an earlier start has filled the caches for. After a first one Vite has a reload in store
 * for the first page that opens.
 */
export async function restartDevServer(contentDir: string): Promise<DevServer> {
  await (await startDevServer(contentDir)).stop({ keepsReadings: true });
  return startDevServer(contentDir);
}
