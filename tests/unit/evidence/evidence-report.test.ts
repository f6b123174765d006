import { expect, test } from 'vitest';
import { reportEvidence } from '../../../src/evidence/evidence-report.ts';
import { entryFile, recordSite, sourceFile } from '../../support/record-site.ts';

const meeting = (body: string, fields = '') =>
  entryFile(`title: The ministers meet\ndate: 2031-05-14\nkind: meeting\n${fields}`, body);

const report = (files: Record<string, string>) =>
  reportEvidence(
    recordSite({
      'sources/daily-words.md': sourceFile('2031-05-14', 'Boris South talked for ninety minutes.'),
      'sources/daily-notes.md': sourceFile('2031-05-16').replace(
        'kind: newspaper',
        'kind: newspaper\nnotes:\n  - { on: 2031-06-01, text: North left at 12:30. }',
      ),
      ...files,
    }).entries,
  );

test('a sentence is held against the words and notes of the sources of its paragraph', () => {
  const { sentences, facts, missing } = report({
    'events/meeting.md': meeting(
      'Boris South talked for 90 minutes. Anna North left at 12:30. [@daily-words; @daily-notes]',
    ),
  });
  expect(sentences).toEqual({ all: 2, supported: 2 });
  expect(facts.number.words).toBe(1);
  expect(facts.name.words).toBe(2);
  expect(facts.time.words).toBe(1);
  expect(missing).toEqual([]);
});

test('what no cited source has is listed with its line, and with the source of the entry that has it', () => {
  const { sentences, missing } = report({
    'events/meeting.md': meeting(
      'South spoke. [@daily-words]\n\nThey talked for 90 minutes, with forty guests. [@daily-notes]',
    ),
  });
  expect(sentences).toEqual({ all: 2, supported: 1 });
  expect(missing).toEqual([
    {
      file: 'content/events/meeting.md',
      line: 9,
      kind: 'number',
      words: '90',
      sentence: 'They talked for 90 minutes, with forty guests.',
      elsewhere: ['daily-words'],
    },
    expect.objectContaining({ words: 'forty', elsewhere: [] }),
  ]);
});

test('the head of a page bears out its title, its publisher, its day and the day before', () => {
  const { facts, missing } = report({
    'events/meeting.md': meeting('The Daily wrote of it on 15 May and 16 May. [@daily-notes]'),
  });
  expect(facts.date).toEqual({ words: 0, head: 2, linked: 0, missing: 0 });
  expect(missing).toEqual([]);
});

test('a linked event bears out what its own sources have, a linked person does not', () => {
  const { facts, missing } = report({
    'events/meeting.md': meeting('South talked for ninety minutes. [@daily-words]'),
    'events/call.md': entryFile(
      'title: The ministers talk again\ndate: 2031-05-15\nkind: other',
      'They had talked for [90 minutes](event:meeting). [@daily-notes]',
    ),
    'people/boris-south.md': entryFile(
      'name: Boris South\nparty: south',
      'Spoke for an hour. [@daily-words]',
    ),
    'events/letter.md': entryFile(
      'title: A letter\ndate: 2031-05-15\nkind: other',
      'It was of [Boris South](person:boris-south). [@daily-notes]',
    ),
  });
  expect(facts.number).toEqual({ words: 1, head: 0, linked: 1, missing: 0 });
  expect(missing.map(({ file, words }) => [file, words])).toEqual([['content/events/letter.md', 'South']]);
});

test('fields are held against the sources next to them', () => {
  const { missing } = report({
    'events/meeting.md': meeting(
      'South spoke. [@daily-words]',
      `disputed:
  - what: How long it took
    versions:
      - { value: 90 minutes, sources: [daily-words] }
      - { value: 80 minutes, sources: [daily-notes] }
outcome: They talked for ninety minutes.`,
    ),
  });
  expect(missing.map(({ line, words }) => [line, words])).toEqual([[9, '80']]);
});
