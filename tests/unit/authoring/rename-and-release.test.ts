import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/authoring/content-edits.ts';
import { draftsToRelease, editsOfRelease } from '../../../src/authoring/release-drafts.ts';
import { planRenaming } from '../../../src/authoring/rename-entry.ts';
import type { Collection } from '../../../src/content-model/collections.ts';
import { errorsIn } from '../../../src/content-model/problem.ts';
import { checkContent } from '../../../src/reading/check-content.ts';

const fixture = join(import.meta.dirname, '../../fixtures/site/content');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rename-'));
  cpSync(fixture, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (file: string) => readFileSync(join(folder, file), 'utf8');

async function rename(collection: Collection, from: string, to: string) {
  const { content } = await checkContent(folder);
  const plan = await planRenaming(content, folder, { collection, from, to });
  await applyEdits(folder, plan.edits);
  return plan;
}

describe('a renamed entry', () => {
  test.each([
    ['events', '2033-01-21-tilsey-meeting'],
    ['sources', 'council-2033-01-21-remarks'],
    ['people', 'pavel-dragov'],
    ['parties', 'velin'],
    ['places', 'tilsey'],
    ['documents', 'written-response'],
    ['topics', 'bridge-toll'],
    ['promises', 'written-answer', 0],
    ['articles', '2033-01-21-mayors-meet', 0],
    ['terms', 'single-lane-working', 0],
  ] as [Collection, string, number?][])(
    'of %s is renamed wherever it is named, and no file has an error',
    async (collection: Collection, id: string, fewest = 1) => {
      const { references, redirect } = await rename(collection, id, `${id}-renamed`);
      const { content, problems } = await checkContent(folder);
      expect(errorsIn(problems)).toEqual([]);
      expect(content.ids[collection].has(`${id}-renamed`)).toBe(true);
      expect(content.ids[collection].has(id)).toBe(false);
      expect(references).toBeGreaterThanOrEqual(fewest);
      expect(redirect).toEqual({ from: `/${collection}/${id}/`, to: `/${collection}/${id}-renamed/` });
      expect(read('redirects.yaml')).toContain(`/${collection}/${id}/: /${collection}/${id}-renamed/\n`);
    },
  );

  test('that is renamed back leaves the content as it was, but for the redirect', async () => {
    await rename('events', '2033-01-21-tilsey-meeting', 'x-meeting');
    await rename('events', 'x-meeting', '2033-01-21-tilsey-meeting');
    for (const file of [
      'articles/2033-01-21-mayors-meet.md',
      'events/2033-01-21-tilsey-meeting.md',
      'site.yaml',
    ])
      expect(read(file)).toBe(readFileSync(join(fixture, file), 'utf8'));
    expect(read('redirects.yaml')).toContain('/events/x-meeting/: /events/2033-01-21-tilsey-meeting/\n');
    expect(read('redirects.yaml')).not.toContain('/events/2033-01-21-tilsey-meeting/: ');
  });

  test('keeps words, and longer ids that begin like it', async () => {
    await rename('parties', 'velin', 'velin-town');
    expect(existsSync(join(folder, 'parties/velin-bridge-office.md'))).toBe(true);
    expect(read('people/eleni-kastri.md')).toBe(
      readFileSync(join(fixture, 'people/eleni-kastri.md'), 'utf8'),
    );
  });

  test.each([
    ['events', 'no-meeting', 'x', '"no-meeting" is not an event.'],
    ['people', 'pavel-dragof', 'x', 'Did you mean "pavel-dragov"?'],
    ['people', 'pavel-dragov', 'Paweł Dragow', 'hyphens: pawel-dragow'],
    ['people', 'pavel-dragov', 'tomas-reed', 'people/tomas-reed.md is there already'],
  ] as const)('%s %s to %s is refused', async (collection, from, to, message) => {
    await expect(rename(collection, from, to)).rejects.toThrow(message);
    expect(existsSync(join(folder, 'redirects.yaml'))).toBe(existsSync(join(fixture, 'redirects.yaml')));
  });
});

describe('a released draft', () => {
  beforeEach(() => {
    const asDraft = (file: string, more = '') =>
      writeFileSync(
        join(folder, file),
        read(file).replace(/^---\n/, `---\n# Take the next line away when it is done.\ndraft: true\n${more}`),
      );
    asDraft('articles/2033-01-24-one-lane-opens.md');
    asDraft('sources/bote-2033-01-24-lane.md');
    asDraft('events/2033-01-24-one-lane-opens.md');
    asDraft('events/2033-01-25-council-debate.md');
  });

  test('takes along what it refers to, and nothing else', async () => {
    const { content } = await checkContent(folder);
    const drafts = draftsToRelease(content, ['articles/2033-01-24-one-lane-opens']);
    expect(drafts.map(({ collection, id }) => `${collection}/${id}`)).toEqual([
      'articles/2033-01-24-one-lane-opens',
      'events/2033-01-24-one-lane-opens',
      'sources/bote-2033-01-24-lane',
    ]);
    const edits = await editsOfRelease(content, folder, drafts);
    expect([...edits.keys()]).toEqual(drafts.map(({ collection, id }) => `${collection}/${id}.md`));
    for (const [file, text] of edits) expect(text).toBe(readFileSync(join(fixture, file), 'utf8'));
  });

  test('is named so that one draft alone is meant', async () => {
    const { content } = await checkContent(folder);
    expect(() => draftsToRelease(content, ['2033-01-24-one-lane-opens'])).toThrow(
      'Write articles/2033-01-24-one-lane-opens or events/2033-01-24-one-lane-opens',
    );
    expect(() => draftsToRelease(content, ['pavel-dragov'])).toThrow('"pavel-dragov" is no draft');
    expect(() => draftsToRelease(content, ['council-debat'])).toThrow('there is no draft "council-debat".');
  });

  test('stays a draft when the content would have an error, and every file stays as it was', async () => {
    writeFileSync(
      join(folder, 'articles/2033-01-24-one-lane-opens.md'),
      read('articles/2033-01-24-one-lane-opens.md').replace('---\n\n', '---\n\n? Is this so?\n\n'),
    );
    const before = read('articles/2033-01-24-one-lane-opens.md');
    const { content } = await checkContent(folder);
    const drafts = draftsToRelease(content, ['articles/2033-01-24-one-lane-opens']);
    await expect(applyEdits(folder, await editsOfRelease(content, folder, drafts))).rejects.toThrow(
      'is still to be settled',
    );
    expect(read('articles/2033-01-24-one-lane-opens.md')).toBe(before);
  });
});
