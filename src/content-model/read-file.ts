import { readFileSync } from 'node:fs';
import { digestOf } from './fingerprint.ts';
import { type EntryIdentity, type EntryReading, readEntry } from './read-entry.ts';

/** What a file was read as, with a digest of its bytes. */
export interface FileReading {
  digest: string;
  reading: EntryReading;
}

/** Reads a file, unless what is known of it is of the very same bytes. A file that cannot be opened is a problem like others. */
export function readFile(identity: EntryIdentity, absolutePath: string, known?: FileReading): FileReading {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(absolutePath);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    const message = `this file cannot be opened (${reason}). Check its permissions and its size`;
    const problem = { line: 1, column: 1, rule: 'unreadable-file', severity: 'error', message } as const;
    return { digest: 'unreadable', reading: { statements: [], problems: [problem] } };
  }
  const digest = digestOf(bytes);
  return { digest, reading: known?.digest === digest ? known.reading : readEntry(identity, bytes) };
}
