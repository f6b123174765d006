import { hash } from 'node:crypto';

/** Length of a checksum (SHA-256). */
export const sealBytes = 32;

/** Bytes with their checksum before them, for keeping from one run to the next. */
export function seal(bytes: Uint8Array): Buffer {
  return Buffer.concat([hash('sha256', bytes, 'buffer'), bytes]);
}

/** The sealed bytes; undefined if they or their checksum have changed by even a bit. */
export function unseal(sealed: Uint8Array): Uint8Array | undefined {
  const bytes = sealed.subarray(sealBytes);
  const isWhole = hash('sha256', bytes, 'buffer').equals(sealed.subarray(0, sealBytes));
  return isWhole ? bytes : undefined;
}
