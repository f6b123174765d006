import { digestOf } from '../../../text/digest.ts';
import { encodeArray, itemsOf } from './cbor.ts';
import { pack, unpack } from './packed-file.ts';

/** The parts of the heading (`pagefind.*.pf_meta`), each still encoded as CBOR. */
export interface IndexHeading {
  version: Buffer;
  /** `[name, word count, group]` for each entry, by its number. */
  entries: Buffer;
  /** `[first word, last word, name]` for each chunk of the word index. */
  chunks: Buffer;
  filters: Buffer;
  /** `[name, [entry number, …]]` for each sort order. */
  sorts: Buffer;
  fields: Buffer;
}

/** The files of an index, by their path within its folder. */
export type IndexFiles = Map<string, Uint8Array>;

const entryFile = 'pagefind-entry.json';

interface EntryFile {
  languages: Record<string, { hash: string }>;
}

/** Throws if the index has more than one language, or is not in the format of Pagefind 1.6. */
export function readHeading(files: ReadonlyMap<string, Uint8Array>): IndexHeading {
  const { path } = locateHeading(files);
  const [version, entries, chunks, filters, sorts, fields, ...others] = itemsOf(
    unpack(files.get(path), path),
  );
  if (!version || !entries || !chunks || !filters || !sorts || !fields || others.length > 0) {
    throw new Error(`${path} has another form than that of Pagefind 1.6`);
  }
  return { version, entries, chunks, filters, sorts, fields };
}

/** The same index with another heading. The heading's file is named after its content. */
export function withHeading(files: ReadonlyMap<string, Uint8Array>, heading: IndexHeading): IndexFiles {
  const { version, entries, chunks, filters, sorts, fields } = heading;
  const { entry, language, path } = locateHeading(files);
  const meta = pack(encodeArray([version, entries, chunks, filters, sorts, fields]));
  const hash = `${language}_${nameFrom(meta)}`;
  entry.languages[language] = { ...entry.languages[language], hash };
  const changed = new Map(files);
  changed.delete(path);
  return changed.set(headingPath(hash), meta).set(entryFile, Buffer.from(JSON.stringify(entry)));
}

/** A file name made from the content. Short, because the heading lists the names of all files. */
export function nameFrom(content: string | Uint8Array): string {
  return digestOf(content).slice(0, 10);
}

function locateHeading(files: ReadonlyMap<string, Uint8Array>) {
  const entry = JSON.parse(Buffer.from(files.get(entryFile) ?? []).toString('utf8')) as EntryFile;
  const [[language, { hash }] = ['', { hash: '' }], ...others] = Object.entries(entry.languages);
  if (others.length > 0) throw new Error('The index is in more than one language');
  return { entry, language, path: headingPath(hash) };
}

function headingPath(hash: string): string {
  return `pagefind.${hash}.pf_meta`;
}
