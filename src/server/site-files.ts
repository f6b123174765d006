import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { contentTypeOf } from './content-types.ts';

export type Found = { kind: 'file'; path: string } | { kind: 'folder' } | { kind: 'nothing' };

/** One form in which a file can be sent. */
export interface Representation {
  bytes: Buffer;
  contentType: string;
  etag: string;
  isCompressible: boolean;
  encoding?: 'br';
}

interface Kept {
  modified: number;
  size: number;
  plain: Representation;
  compressed?: Promise<Representation>;
}

/** Below this size, headers weigh more than what compression saves. */
const smallestCompressed = 512;
/** Brotli's highest quality takes a second per megabyte, so only files of a page's size get it. */
const largestAtHighestQuality = 256 * 1024;

/** Caches the files of a site in memory, with their compressed form. A changed file is read again. */
export class SiteFiles {
  readonly #root: string;
  readonly #kept = new Map<string, Kept>();

  constructor(root: string) {
    this.#root = root;
  }

  /** `kind: 'folder'` means that the page exists at the same address with a trailing slash. */
  async find(segments: string[], isFolderAddress: boolean): Promise<Found> {
    if (segments.length === 1 && segments[0] === '_headers') return { kind: 'nothing' };
    const path = join(this.#root, ...segments);
    const entry = await statOrNothing(path);
    if (entry?.isFile()) return isFolderAddress ? { kind: 'nothing' } : { kind: 'file', path };
    if (!entry?.isDirectory()) return { kind: 'nothing' };
    const page = join(path, 'index.html');
    if (!(await statOrNothing(page))?.isFile()) return { kind: 'nothing' };
    return isFolderAddress || segments.length === 0 ? { kind: 'file', path: page } : { kind: 'folder' };
  }

  async read(path: string, isBrotliAccepted: boolean): Promise<Representation> {
    const kept = await this.#keep(path);
    const { plain } = kept;
    if (!isBrotliAccepted || !plain.isCompressible || plain.bytes.byteLength < smallestCompressed)
      return plain;
    kept.compressed ??= compress(plain);
    return kept.compressed;
  }

  async #keep(path: string): Promise<Kept> {
    const { mtimeMs: modified, size } = await stat(path);
    const earlier = this.#kept.get(path);
    if (earlier?.modified === modified && earlier.size === size) return earlier;
    const bytes = await readFile(path);
    const { name: contentType, isCompressible } = contentTypeOf(path);
    const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
    const kept = { modified, size, plain: { bytes, contentType, isCompressible, etag: `"${hash}"` } };
    this.#kept.set(path, kept);
    return kept;
  }
}

async function compress(plain: Representation): Promise<Representation> {
  const bytes = await promisify(brotliCompress)(plain.bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: plain.bytes.byteLength <= largestAtHighestQuality ? 11 : 6,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.bytes.byteLength,
    },
  });
  return { ...plain, bytes, encoding: 'br', etag: plain.etag.replace(/"$/, '-br"') };
}

async function statOrNothing(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(code)) return undefined;
    throw error;
  }
}
