import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

export interface SwitchToKill {
  /** By site-absolute address. */
  files: Record<string, string>;
  out: string;
  nextDir: string;
  listFile: string;
  callsUntilKilled: number;
}

/** Puts a site in place on a separate thread, which ends like a killed process before one of its file system calls. */
const { files, out, nextDir, listFile, callsUntilKilled } = workerData as SwitchToKill;

const { LastSite } = await import('../../src/build/last-site.ts');
const { NextSite } = await import('../../src/build/next-site.ts');
const next = new NextSite(nextDir, new LastSite(out, listFile));
for (const [address, text] of Object.entries(files)) next.write(address, text);

let calls = 0;
const counted = fs as unknown as Record<string, (...given: unknown[]) => unknown>;
for (const name of Object.keys(fs).filter((key) => /^[a-z]\w+Sync$/.test(key))) {
  const call = counted[name];
  counted[name] = (...given) => {
    if (++calls > callsUntilKilled) process.exit();
    return call?.(...given);
  };
}
syncBuiltinESMExports();
next.putInPlace();
parentPort?.postMessage(calls);
