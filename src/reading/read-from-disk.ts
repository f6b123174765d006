import type { EntryReader } from './entry-reader.ts';
import { openReading } from './packed-reading.ts';
import { readFile } from './read-file.ts';

/** Reads every file in this thread, without a cache. */
export const readFromDisk: EntryReader = {
  readAll: async (files, settings) =>
    files.map((file) => {
      const { facts, words } = readFile(file, settings);
      return openReading(facts, () => words);
    }),
};
