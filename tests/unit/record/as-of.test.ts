import { describe, expect, test } from 'vitest';
import { changesOn, standingAt } from '../../../src/record/as-of.ts';
import { entryFile, recordSite, sourceFile } from '../../support/record-site.ts';

const site = recordSite({
  'sources/early.md': sourceFile('2022-01-21'),
  'sources/leak.md': sourceFile('2022-02-02'),
  'sources/month.md': sourceFile('2022-01'),
  'topics/doors.md': entryFile(`title: Doors
question: Open or shut?
positions:
  - { party: north, on: 2022-01-21, stance: demands, summary: Shut., sources: [early] }
  - { party: north, on: 2022-01-25, stance: offers, summary: Ajar., sources: [early] }
  - { party: south, on: 2022-01-26, stance: rejects, summary: Open., sources: [early, leak] }
  - { party: south, on: 2022-01-20, stance: defers, summary: Later., sources: [month] }`),
  'promises/paper.md': entryFile(`title: A paper
by: south
to: north
said: { on: 2022-01-21, sources: [early] }
due: 2022-01-24/2022-01-30
due_as_written: next week
kept: { on: 2022-01-26, sources: [leak] }`),
  'events/deadline.md': entryFile('title: Deadline\ndate: 2022-01-28\nkind: deadline\nsources: [early]'),
  'events/meeting.md': entryFile('title: Meeting\ndate: 2022-01-27\nkind: meeting\nsources: [early]'),
});

const stances = (day: string) =>
  standingAt(site, day).positions.map(({ party, stance }) => `${party} ${stance}`);

describe('positions at the end of a day', () => {
  test('a position counts from its day', () => {
    expect(stances('2022-01-20')).toEqual([]);
    expect(stances('2022-01-21')).toEqual(['north demands']);
  });
  test('the latest position of a party replaces the earlier one', () => {
    expect(stances('2022-01-25')).toEqual(['north offers']);
  });
  test('a position is not known before the last of its sources is out', () => {
    expect(stances('2022-01-26')).toEqual(['north offers']);
    expect(stances('2022-02-02')).toContain('south rejects');
  });
  test('a source that is dated by its month counts from the end of that month', () => {
    expect(stances('2022-01-30')).not.toContain('south defers');
    expect(stances('2022-01-31')).toContain('south defers');
  });
});

describe('what lies ahead', () => {
  const ahead = (day: string) => standingAt(site, day).ahead.map(({ entry }) => entry.id);
  test('known promises and deadlines, soonest first', () => {
    expect(ahead('2022-01-21')).toEqual(['paper', 'deadline']);
  });
  test('inside the days it is due, a promise counts by its last day', () => {
    expect(ahead('2022-01-25')).toEqual(['deadline', 'paper']);
  });
  test('neither before it was known nor after it has passed', () => {
    expect(ahead('2022-01-20')).toEqual([]);
    expect(ahead('2022-01-30')).toEqual([]);
  });
  test('an event that nobody set as a deadline is not announced', () => {
    expect(ahead('2022-01-21')).not.toContain('meeting');
  });
});

describe('what changed since the recorded day before', () => {
  test('a promise made and a position taken', () => {
    const { since, positions, promises } = changesOn(site, '2022-01-21');
    expect(since).toBe('2022-01-20');
    expect(positions.map(({ stance }) => stance)).toEqual(['demands']);
    expect(promises.map(({ now, before }) => [now.state, before])).toEqual([['open', undefined]]);
  });
  test('a promise that fell due between two recorded days', () => {
    expect(changesOn(site, '2022-01-25').promises.map(({ now, before }) => [now.state, before])).toEqual([
      ['due', 'open'],
    ]);
  });
  test('nothing, where only something came to light later', () => {
    expect(changesOn(site, '2022-01-27')).toMatchObject({ positions: [], promises: [] });
  });
});
