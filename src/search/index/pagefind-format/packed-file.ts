import { gunzipSync, gzipSync } from 'node:zlib';

const signature = Buffer.from('pagefind_dcd');

/**
 * The content of one file of Pagefind's index, without compression and signature.
 *
 * @param path for the error message
 */
export function unpack(content: Uint8Array | undefined, path: string): Buffer {
  const bytes = content === undefined ? Buffer.alloc(0) : gunzipSync(content);
  if (!bytes.subarray(0, signature.length).equals(signature)) throw new Error(`${path} is not of Pagefind`);
  return bytes.subarray(signature.length);
}

/** The reverse of `unpack`. */
export function pack(bytes: Buffer): Uint8Array {
  return gzipSync(Buffer.concat([signature, bytes]), { level: 9 });
}
