import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { seal, unseal } from './seal.ts';

/** Folders in which nothing can be kept. The message is printed once for each. */
const complainedOf = new Set<string>();

/** Prints one line: nothing can be kept in a folder, so the next run has to repeat the work. */
export function sayNotKept(folder: string, error: unknown): void {
  if (complainedOf.has(folder)) return;
  complainedOf.add(folder);
  const { code, message } = error as NodeJS.ErrnoException;
  console.warn(`Nothing can be kept in ${folder} (${code ?? message}). This run goes on without it.`);
}

/** Prints one line: a kept file was changed since it was written, so its content is made again. */
export function sayDamaged(place: string): void {
  console.warn(`${place} is damaged. What it held is made again.`);
}

/**
 * Files of a folder that a later run may use, each with its checksum. A file damaged by a bad or full disk or a killed
 * process counts as missing. A folder that cannot be written to makes runs slower, but is not a failure.
 */
export class KeptFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What was kept under a name; undefined if it is missing or damaged. */
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
