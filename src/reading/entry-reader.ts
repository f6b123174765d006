import type { ReadingSettings } from '../content-model/site-settings.ts';
import type { ContentFile } from './content-files.ts';
import type { EntryReading } from './read-entry.ts';

/** Called now and then with the number of files read so far. */
export type Progress = (done: number, total: number) => void;

/** Reads entry files. */
export interface EntryReader {
  /** Parses each file; the results are in the order of the files. */
  readAll(
    files: readonly ContentFile[],
    settings: ReadingSettings | undefined,
    onProgress?: Progress,
  ): Promise<EntryReading[]>;
}
