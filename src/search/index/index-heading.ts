import { digestOf } from '../../text/digest.ts';
import { encodeArray, itemsOf } from './cbor.ts';
import { pack, unpack } from './packed-file.ts';

/** The parts of the heading of Pagefind's index, each as it is encoded (CBOR). */
export interface IndexHeading {
  version: Buffer;
  /** `[name, words, group]` for each record, by its number. */
  records: Buffer;
  /** `[first word, last word, name]` for each piece of the index of words. */
  chunks: Buffer;
  filters: Buffer;
  /** `[name, [number of a record, …]]` for each order. */
  sorts: Buffer;
  fields: Buffer;
}

/** The files of an index, by their path below its folder. */
export type IndexFiles = Map<string, Uint8Array>;

const entryFile = 'pagefind-entry.json';

interface Entry {
  languages: Record<string, { hash: string }>;
}

/** Throws when the index is in several languages, or has another form than that of Pagefind 1.6. */
export function readHeading(files: ReadonlyMap<string, Uint8Array>): IndexHeading {
  const { path } = placeOf(files);
  const [version, records, chunks, filters, sorts, fields, ...others] = itemsOf(
    unpack(files.get(path), path),
  );
  if (!version || !records || !chunks || !filters || !sorts || !fields || others.length > 0) {
    throw new Error(`${path} has another form than that of Pagefind 1.6`);
  }
  return { version, records, chunks, filters, sorts, fields };
}

/** The same index with another heading, which is named after what it holds. */
export function withHeading(files: ReadonlyMap<string, Uint8Array>, heading: IndexHeading): IndexFiles {
  const { version, records, chunks, filters, sorts, fields } = heading;
  const { entry, language, path } = placeOf(files);
  const meta = pack(encodeArray([version, records, chunks, filters, sorts, fields]));
  const hash = `${language}_${nameFrom(meta)}`;
  entry.languages[language] = { ...entry.languages[language], hash };
  const changed = new Map(files);
  changed.delete(path);
  return changed.set(headingPath(hash), meta).set(entryFile, Buffer.from(JSON.stringify(entry)));
}

/** What a file of an index is called after what is in it: short, as the heading has the names of all. */
export function nameFrom(content: string | Uint8Array): string {
  return digestOf(content).slice(0, 10);
}

function placeOf(files: ReadonlyMap<string, Uint8Array>) {
  const entry = JSON.parse(Buffer.from(files.get(entryFile) ?? []).toString('utf8')) as Entry;
  const [[language, { hash }] = ['', { hash: '' }], ...others] = Object.entries(entry.languages);
  if (others.length > 0) throw new Error('The index is in more than one language');
  return { entry, language, path: headingPath(hash) };
}

function headingPath(hash: string): string {
  return `pagefind.${hash}.pf_meta`;
}
