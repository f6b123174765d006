import { expect, test } from 'vitest';
import {
  hasPage,
  neighboursOf,
  recordedDays,
  recordedMonths,
  recordedYears,
  recordOf,
} from '../../../src/record/days.ts';
import { entryFile, recordSite, sourceFile } from '../../support/record-site.ts';

const site = recordSite({
  'sources/early.md': sourceFile('2022-01-21', 'We met. We ate.'),
  'events/dinner.md': entryFile(
    'title: Dinner\nstart: 2022-01-20T23:30-05:00\nkind: meeting',
    ':::quote{#ate by=boris-south on=2022-01-21 source=early}\nWe ate.\n:::',
  ),
  'events/breakfast.md': entryFile('title: Breakfast\nstart: 2022-01-20T08:00+01:00\nkind: meeting'),
  'events/exercise.md': entryFile('title: Exercise\ndate: 2022-01-20/2022-01-25\nkind: deployment'),
  'events/some-time.md': entryFile('title: Some time\ndate: 2022-03\nkind: other'),
  'events/some-year.md': entryFile('title: Some year\ndate: 2021~\nkind: other'),
  'documents/letter.md': entryFile('title: Letter\ndate: 2022-01-25\nkind: letter\npublished: 2022-02-02'),
  'promises/paper.md': entryFile(
    'title: A paper\nby: south\nto: north\nsaid: { on: 2022-01-22, sources: [early] }\ndue: 2022-01-24',
  ),
});

test('an event belongs to its local day, in order of time', () => {
  const { events, statements } = recordOf(site, '2022-01-20');
  expect(events.map(({ id }) => id)).toEqual(['breakfast', 'dinner', 'exercise']);
  expect(statements).toEqual([]);
  expect(recordOf(site, '2022-01-21').statements.map(({ id }) => id)).toEqual(['dinner#ate']);
});

test('an event of several days is on each recorded day among them', () => {
  expect(recordOf(site, '2022-01-25').ongoing.map(({ id }) => id)).toEqual(['exercise']);
  expect(recordOf(site, '2022-01-20').ongoing).toEqual([]);
  expect(recordOf(site, '2022-02-02').ongoing).toEqual([]);
});

test('a document belongs to its day and to the day its text became public', () => {
  expect(recordOf(site, '2022-01-25').documents.map(({ id }) => id)).toEqual(['letter']);
  expect(recordOf(site, '2022-02-02').documents.map(({ id }) => id)).toEqual(['letter']);
});

test('the recorded days are exactly those that something can link to', () => {
  expect(recordedDays(site)).toEqual(['2022-01-20', '2022-01-21', '2022-01-22', '2022-01-25', '2022-02-02']);
  expect(hasPage(site, '2022-01-22')).toBe(true);
  expect(hasPage(site, '2022-01-24')).toBe(false);
});

test('what is known by its month or year belongs to their pages', () => {
  expect(recordedMonths(site)).toEqual(['2022-01', '2022-02', '2022-03']);
  expect(recordedYears(site)).toEqual(['2021', '2022']);
  expect(recordOf(site, '2022-03').events.map(({ id }) => id)).toEqual(['some-time']);
  expect(recordOf(site, '2021').events.map(({ id }) => id)).toEqual(['some-year']);
});

test('neighbours are recorded days', () => {
  expect(neighboursOf(site, '2022-01-22')).toEqual({ before: '2022-01-21', after: '2022-01-25' });
  expect(neighboursOf(site, '2022-01-20')).toEqual({ after: '2022-01-21' });
  expect(neighboursOf(site, '2022-01-24')).toEqual({});
});
