import { hash } from 'node:crypto';

/** A short digest of a file's bytes. */
export function digestOf(bytes: Uint8Array | string): string {
  return hash('sha256', bytes, 'hex').slice(0, 16);
}
