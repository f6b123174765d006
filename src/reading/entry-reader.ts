import type { ReadingSettings } from '../content-model/site-settings.ts';
import type { ContentFile } from './content-files.ts';
import type { EntryReading } from './read-entry.ts';

/** Told now and then how many files have been read. */
export type Progress = (done: number, total: number) => void;

/** Reads entry files. */
export interface EntryReader {
  /** The reading of each file, in the order of the files. */
  readAll(
    files: readonly ContentFile[],
    settings: ReadingSettings | undefined,
    onProgress?: Progress,
  ): Promise<EntryReading[]>;
}
