import { readFileSync } from 'node:fs';
import { digestOf } from '../text/digest.ts';
import { type ContentFile, unreadable } from './content-files.ts';
import { type PackedReading, packReading } from './packed-reading.ts';
import { readEntry } from './read-entry.ts';

/** What a file was read as, with a digest of its bytes. */
export interface FileReading extends PackedReading {
  digest: string;
}

/** Reads a file. One that cannot be opened is a problem like others. */
export function readFile(file: ContentFile): FileReading {
  return readChanged(file, undefined) as FileReading;
}

/** Reads a file; undefined when its bytes are those that were read before, by their digest. */
export function readChanged(
  { absolutePath, ...identity }: ContentFile,
  known: string | undefined,
): FileReading | undefined {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(absolutePath);
  } catch (error) {
    const problems = [unreadable(identity.file, error as NodeJS.ErrnoException)];
    return { digest: 'unreadable', ...packReading({ statements: [], refused: [], problems }) };
  }
  const digest = digestOf(bytes);
  return digest === known ? undefined : { digest, ...packReading(readEntry(identity, bytes)) };
}
