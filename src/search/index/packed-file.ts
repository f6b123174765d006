import { gunzipSync, gzipSync } from 'node:zlib';

const signature = Buffer.from('pagefind_dcd');

/**
 * What a file of Pagefind's index holds.
 *
 * @param path says in the error which file is none, or is missing
 */
export function unpack(content: Uint8Array | undefined, path: string): Buffer {
  const bytes = content === undefined ? Buffer.alloc(0) : gunzipSync(content);
  if (!bytes.subarray(0, signature.length).equals(signature)) throw new Error(`${path} is not of Pagefind`);
  return bytes.subarray(signature.length);
}

/** The file of Pagefind's index that holds this. */
export function pack(bytes: Buffer): Uint8Array {
  return gzipSync(Buffer.concat([signature, bytes]), { level: 9 });
}
