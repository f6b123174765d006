import { EventEmitter } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepEditorSchemas } from '../../../src/dev/editor-schemas.ts';
import { ContentReader } from '../../../src/reading/content-reader.ts';
import { ReadingCache } from '../../../src/reading/reading-cache.ts';
import { ReadingPool } from '../../../src/reading/reading-pool.ts';
import { withContent } from '../../support/rule-fixtures.ts';

const pool = new ReadingPool(path.resolve('src/reading/read-worker.ts'));

let project: string;

beforeEach(async () => {
  project = await mkdtemp(path.join(tmpdir(), 'tracker-editors-'));
});

afterEach(() => rm(project, { recursive: true, force: true }));

/** The ids that an editor offers for the place of an event. */
async function offeredPlaces(): Promise<string> {
  return readFile(path.join(project, '.astro/collections/event.schema.json'), 'utf8');
}

test('editors offer an entry as soon as it exists, and stop once it is gone', async () => {
  await withContent(undefined, async (contentDir) => {
    const watcher = new EventEmitter();
    const cache = new ReadingCache(path.join(project, 'readings'), 'code', pool);
    const reader = new ContentReader(contentDir, cache);
    // Collected: the last files may be on their way when the folder is removed.
    const errors: Error[] = [];
    keepEditorSchemas(watcher, reader, project, (error) => void errors.push(error));
    await vi.waitFor(async () => expect(await offeredPlaces()).toContain('"geneva"'), 5000);
    expect(await offeredPlaces()).not.toContain('"annecy"');

    const file = path.join(contentDir, 'places/annecy.md');
    await writeFile(file, '---\nname: Annecy\ncountry: France\n---\n');
    watcher.emit('add', file);
    await vi.waitFor(async () => expect(await offeredPlaces()).toContain('"annecy"'), 5000);

    await rm(file);
    watcher.emit('unlink', file);
    await vi.waitFor(async () => expect(await offeredPlaces()).not.toContain('"annecy"'), 5000);
    expect(errors).toEqual([]);
  });
});
