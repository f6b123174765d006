import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { seal, unseal } from './seal.ts';

/** Folders in which nothing can be kept, so that this is said once for each. */
const complainedOf = new Set<string>();

/** Says in one line that the next run has to make again what could not be kept. */
export function sayNotKept(folder: string, error: unknown): void {
  if (complainedOf.has(folder)) return;
  complainedOf.add(folder);
  const { code, message } = error as NodeJS.ErrnoException;
  console.warn(`Nothing can be kept in ${folder} (${code ?? message}). This run goes on without it.`);
}

/** Says in one line that something kept is made again because it is no longer what was written. */
export function sayDamaged(place: string): void {
  console.warn(`${place} is damaged. What it held is made again.`);
}

/**
 * Files of a folder that a later run may use, each with its checksum: what a bad disk, a full one or a killed process has
 * damaged counts as not there. A folder that cannot be written to makes runs slower, and is no failure.
 */
export class KeptFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What was kept under a name; undefined when there is nothing, or something damaged. */
  read(name: string): Uint8Array | undefined {
    const file = path.join(this.#folder, name);
    let sealed: Uint8Array;
    try {
      sealed = readFileSync(file);
    } catch {
      return undefined;
    }
    const bytes = unseal(sealed);
    if (bytes === undefined) sayDamaged(file);
    return bytes;
  }

  /** Keeps bytes under a name. Another process sees all of them or none. */
  write(name: string, bytes: Uint8Array | string): void {
    const file = path.join(this.#folder, name);
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(`${file}.${process.pid}`, seal(Buffer.from(bytes)));
      renameSync(`${file}.${process.pid}`, file);
    } catch (error) {
      sayNotKept(this.#folder, error);
    }
  }
}
