import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { type ChromiumProgram, unpackBundledChromium } from './bundled-chromium.ts';
import { findInstalledChromium } from './installed-chromium.ts';

const flags = [
  '--no-first-run',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  // Nothing but this machine can be reached, whatever a page asks for.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]',
];

/**
 * A headless Chromium: the program named by TRACKER_CHROMIUM and no other if that is set, else the first
 * installed one that starts, else (Linux x64) the one that npm brought.
 */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const failures: string[] = [];
  for await (const { executablePath, env } of candidates()) {
    try {
      return await chromium.launch({
        chromiumSandbox: false,
        ...options,
        executablePath,
        env: { ...process.env, ...env, ...options.env },
        args: [...flags, ...(options.args ?? [])],
      });
    } catch (error) {
      failures.push(`${executablePath}: ${shortReason(error)}`);
    }
  }
  throw new Error(
    [
      'No Chromium to test with. Install Chrome or Chromium, or set TRACKER_CHROMIUM to the path of one.',
      ...failures,
    ].join('\n'),
  );
}

async function* candidates(): AsyncGenerator<ChromiumProgram> {
  const chosen = process.env['TRACKER_CHROMIUM'];
  if (chosen) {
    yield { executablePath: chosen, env: {} };
    return;
  }
  for (const executablePath of findInstalledChromium(process.platform, process.env)) {
    yield { executablePath, env: {} };
  }
  if (process.platform === 'linux' && process.arch === 'x64') yield await unpackBundledChromium();
}

/** Playwright's message holds the whole command line; the cause is the browser's own complaint. */
function shortReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /\[err\] (.+)/.exec(message)?.[1] ?? message.split('\n', 1)[0] ?? '';
}
