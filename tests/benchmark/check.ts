import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readingsFolder } from '../../src/reading/content-reader.ts';
import { preload } from '../preload.ts';
import type { Benchmark, Figure } from './benchmark.ts';
import { writeCorpus } from './corpus.ts';
import { projectRoot, run } from './processes.ts';

const articles = 10_000;

/** Checking many articles as whole processes: from nothing, with nothing changed, and with one file changed. */
export const check: Benchmark = {
  name: 'check',
  async measure(): Promise<Figure[]> {
    const folder = await mkdtemp(path.join(tmpdir(), 'tracker-check-'));
    const contentDir = path.join(folder, 'content');
    const cache = readingsFolder(contentDir, projectRoot);
    try {
      const files = await writeCorpus(contentDir, articles);
      const checkOnce = () =>
        run(process.execPath, [...preload, 'src/commands/check.ts', '--content', contentDir]);
      const cold = await checkOnce();
      const unchanged = await checkOnce();
      await appendFile(files[5000] ?? '', '\nA last word. [@embassy-2022-01-21-remarks]\n');
      const oneChanged = await checkOnce();
      return [
        {
          what: `${articles} articles from nothing, a file`,
          value: (cold.seconds * 1000) / articles,
          unit: 'ms',
          budget: 2,
        },
        { what: 'memory for that', value: cold.peakMemory, unit: 'MB' },
        { what: 'the same with nothing changed', value: unchanged.seconds, unit: 's' },
        { what: 'the same with one file changed', value: oneChanged.seconds, unit: 's', budget: 2 },
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
      await rm(cache, { recursive: true, force: true });
    }
  },
};
