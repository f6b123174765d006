import { readFileSync } from 'node:fs';
import type { ReadingSettings } from '../content-model/site-settings.ts';
import { digestOf } from '../text/digest.ts';
import { type ContentFile, unreadable } from './content-files.ts';
import { type PackedReading, packReading } from './packed-reading.ts';
import { readEntry } from './read-entry.ts';

/** What a file was read as, with a digest of its bytes. */
export interface FileReading extends PackedReading {
  digest: string;
}

/** Reads a file. One that cannot be opened is a problem like others. */
export function readFile(file: ContentFile, settings?: ReadingSettings): FileReading {
  return readChanged(file, undefined, settings) as FileReading;
}

/** What of the settings decides how entries are read, as a short text. */
export function settingsDigest(settings: ReadingSettings | undefined): string {
  return settings?.loaded_words === undefined ? '' : digestOf(JSON.stringify(settings.loaded_words));
}

/** Reads a file; undefined when it was read before from these bytes and with such settings, by their digest. */
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
