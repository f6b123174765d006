import { readFileSync } from 'node:fs';
import { digestOf } from './fingerprint.ts';
import { type PackedReading, packReading } from './packed-reading.ts';
import { type EntryIdentity, readEntry } from './read-entry.ts';

/** What a file was read as, with a digest of its bytes. */
export interface FileReading extends PackedReading {
  digest: string;
}

/** Reads a file, unless what is known of it is of the very same bytes. A file that cannot be opened is a problem like others. */
export function readFile<Known extends { digest: string } = FileReading>(
  identity: EntryIdentity,
  absolutePath: string,
  known?: Known,
): FileReading | Known {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(absolutePath);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    const message = `this file cannot be opened (${reason}). Check its permissions and its size`;
    const problem = { line: 1, column: 1, rule: 'unreadable-file', severity: 'error', message } as const;
    return { digest: 'unreadable', ...packReading({ statements: [], problems: [problem] }) };
  }
  const digest = digestOf(bytes);
  return known?.digest === digest ? known : { digest, ...packReading(readEntry(identity, bytes)) };
}
