import { existsSync, globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Files that shrink; pictures, typefaces and the index are compressed already. */
const compressible = '**/*.{html,css,js,mjs,json,xml,svg,md,csv,ics,bib,txt,webmanifest,ico,wasm}';

/** Below this, headers weigh more than what compression saves. */
const smallest = 512;

/** Endings of the compressed forms, which servers send in place of a file to browsers that take them. */
export const compressedEndings = ['.br', '.gz'] as const;

const write = {
  '.br': (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  '.gz': (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
};

/** Puts the compressed forms next to the files of a site that have none yet. */
export async function compressSite(folder: string): Promise<void> {
  const files = globSync(compressible, { cwd: folder });
  const compressNext = async () => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) {
      const place = path.join(folder, file);
      const wanted = compressedEndings.filter((ending) => !existsSync(place + ending));
      if (wanted.length === 0) continue;
      const bytes = await readFile(place);
      if (bytes.length < smallest) continue;
      for (const ending of wanted) await writeFile(place + ending, await write[ending](bytes));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() * 2 }, compressNext));
}
