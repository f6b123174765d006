import { readFileSync } from 'node:fs';
import type { ReadingSettings } from '../content-model/site-settings.ts';
import { digestOf } from '../text/digest.ts';
import { type ContentFile, unreadable } from './content-files.ts';
import { type PackedReading, packReading } from './packed-reading.ts';
import { readEntry } from './read-entry.ts';

/** The result of reading a file, with a digest of its bytes. */
export interface FileReading extends PackedReading {
  digest: string;
}

/** Reads a file. Failure to open it is reported as a problem. */
export function readFile(file: ContentFile, settings?: ReadingSettings): FileReading {
  return readChanged(file, undefined, settings) as FileReading;
}

/** A digest of the settings that affect how entries are parsed. */
export function settingsDigest(settings: ReadingSettings | undefined): string {
  return settings?.loaded_words === undefined ? '' : digestOf(JSON.stringify(settings.loaded_words));
}

/** Reads a file; undefined if its digest shows that the same bytes were already read with the same settings. */
export function readChanged(
  { absolutePath, ...identity }: ContentFile,
  known: string | undefined,
  settings?: ReadingSettings,
): FileReading | undefined {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(absolutePath);
  } catch (error) {
    const problems = [unreadable(identity.file, error as NodeJS.ErrnoException)];
    return { digest: 'unreadable', ...packReading({ statements: [], refused: [], problems }) };
  }
  const digest = digestOf(bytes) + settingsDigest(settings);
  return digest === known ? undefined : { digest, ...packReading(readEntry(identity, bytes, settings)) };
}
