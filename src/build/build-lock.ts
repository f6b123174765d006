import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Thrown if another build is writing the same folder. */
export class OtherBuildError extends Error {}

/** The locks that this process holds. */
const held = new Set<string>();

/**
 * Keeps other builds out of a folder: each would remove what the other is making next to it. A lock is a file with the
 * PID of its process; it counts for nothing once that process is gone.
 *
 * @returns a function that releases the lock
 * @throws OtherBuildError that says what to do
 */
export function takeBuildLock(outDir: string): () => void {
  const lock = `${outDir}.lock`;
  mkdirSync(path.dirname(lock), { recursive: true });
  const holder = write(lock) ? undefined : holderOf(lock);
  if (holder !== undefined) {
    if (holder === '' || isRunning(Number(holder), lock)) throw otherBuild(outDir, lock, holder);
    rmSync(lock, { force: true });
    if (!write(lock)) throw otherBuild(outDir, lock, holderOf(lock));
  }
  held.add(lock);
  return () => {
    held.delete(lock);
    rmSync(lock, { force: true });
  };
}

/** @returns false if there is a lock already */
function write(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The PID in the lock; empty while it is being written, or when it has just been released. */
function holderOf(lock: string): string {
  try {
    return readFileSync(lock, 'utf8').trim();
  } catch {
    return '';
  }
}

function isRunning(holder: number, lock: string): boolean {
  // PIDs repeat in containers: an old lock may carry ours.
  if (holder === process.pid) return held.has(lock);
  try {
    return process.kill(holder, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function otherBuild(outDir: string, lock: string, holder: string): OtherBuildError {
  const named = holder === '' ? '' : ` (process ${holder})`;
  return new OtherBuildError(
    `Another build${named} is writing ${outDir}: wait until it has ended or, if there is none, delete ${lock}.`,
  );
}
