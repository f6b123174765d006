import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { formatEntry } from '../../../src/authoring/format-entry.ts';
import { trackerAnswers, writeTracker } from '../../../src/authoring/new-tracker.ts';
import { trackerTemplates } from '../../../src/authoring/tracker-templates.ts';
import { check } from '../../support/rule-fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'new-tracker-'));
afterAll(() => rmSync(folder, { recursive: true }));

const flags = {
  name: 'Bridge: a dispute & its end',
  'short-name': 'Bridge',
  'first-day': '2031-05-14',
  place: 'toll-bridge',
  offset: '-05:30',
  language: 'en-GB, de',
};

test('what is written has nothing wrong with it, and is never written over', async () => {
  const contentDir = join(folder, 'content');
  const answers = await trackerAnswers(flags, undefined);
  const files = await writeTracker(contentDir, answers);
  expect(files).toContain('site.yaml');
  const { problems, content } = await check(contentDir);
  expect(problems).toEqual([]);
  expect(content.settings).toMatchObject({
    id: 'bridge',
    name: flags.name,
    languages: ['en-GB', 'de'],
    default_offset: '-05:30',
  });
  await expect(writeTracker(contentDir, answers)).rejects.toThrow(
    'has files in it, and they stay as they are',
  );
});

test('its entries are in the agreed form', async () => {
  const words = { ...(await trackerAnswers(flags, undefined)), id: 'bridge', inYaml: JSON.stringify };
  for (const [file, text] of trackerTemplates(words)) {
    if (/^\w+\/.*\.md$/.test(file)) expect(formatEntry(text), file).toEqual({ text, isLeft: false });
  }
});

test('flags that cannot be taken are refused with what to write', async () => {
  const wrong = { ...flags, 'first-day': '14/05/2031', offset: '1', language: 'de', place: 'The Bridge' };
  await expect(trackerAnswers(wrong, undefined)).rejects.toThrow(
    /--first-day: "14\/05\/2031" is not in ISO form.*\n--place: "The Bridge" cannot be an id.*\n--offset: must be an offset.*\n--language: must begin with English/,
  );
});

test('where nobody can be asked, what is missing is said at once', async () => {
  await expect(trackerAnswers({ name: 'Bridge' }, undefined)).rejects.toThrow(
    /^Nobody can be asked here, and these are needed for a tracker:\n {2}--short-name/,
  );
});

test('what flags do not give is asked for until it can be taken', async () => {
  const replies = ['', 'Bridge', '14 May', '2031-05-14'];
  const said: string[] = [];
  const { name: _, 'short-name': _short, 'first-day': _day, ...given } = flags;
  const answers = await trackerAnswers(
    { ...given, name: 'Bridge' },
    {
      ask: async () => replies.shift() ?? '',
      say: (line) => void said.push(line),
    },
  );
  expect(answers).toMatchObject({ shortName: 'Bridge', firstDay: '2031-05-14' });
  expect(said.join('\n')).toContain('This is needed.');
});

test('a folder with something in it is left alone', async () => {
  writeFileSync(join(folder, 'notes.txt'), 'mine');
  const answers = await trackerAnswers(flags, undefined);
  await expect(writeTracker(folder, answers)).rejects.toThrow('Name a folder that is empty or new');
});
