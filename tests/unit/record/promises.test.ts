import { describe, expect, test } from 'vitest';
import { promisesOn } from '../../../src/record/promises.ts';
import { entryFile, recordSite, sourceFile } from '../../support/record-site.ts';

const made = (rest: string) =>
  entryFile(
    `title: A paper\nby: south\nto: north\nsaid: { on: 2022-01-21, sources: [early] }\ndue: 2022-01-24/2022-01-30\n${rest}`,
  );

const site = recordSite({
  'sources/early.md': sourceFile('2022-01-21'),
  'sources/report.md': sourceFile('2022-01-27'),
  'sources/next-day.md': sourceFile('2022-01-22'),
  'promises/nothing.md': made(''),
  'promises/kept.md': made('kept: { on: 2022-01-26, sources: [report] }'),
  'promises/late.md': made('kept: { on: 2022-02-02 }'),
  'promises/withdrawn.md': made('withdrawn: { on: 2022-01-25 }'),
  'promises/reported.md': entryFile(
    'title: A call\nby: south\nto: north\nsaid: { on: 2022-01-21, sources: [next-day] }\ndue: 2022-02~',
  ),
});

const at = (promise: string, day: string) =>
  promisesOn(site, day).find((standing) => standing.promise.id === promise);

describe('the state of a promise at the end of a day', () => {
  test.each([
    ['nothing', '2022-01-21', { state: 'open', daysLeft: 9, since: '2022-01-21' }],
    ['nothing', '2022-01-24', { state: 'due', daysLeft: 6, since: '2022-01-24' }],
    ['nothing', '2022-01-30', { state: 'due', daysLeft: 0 }],
    ['nothing', '2022-01-31', { state: 'overdue', daysLate: 1, since: '2022-01-31' }],
    ['nothing', '2022-03-01', { state: 'overdue', daysLate: 30 }],
    ['nothing', '2022-03-02', { state: 'lapsed', since: '2022-03-02' }],
    ['kept', '2022-01-26', { state: 'due' }],
    ['kept', '2022-01-27', { state: 'kept', since: '2022-01-26' }],
    ['late', '2022-02-01', { state: 'overdue', daysLate: 2 }],
    ['late', '2022-02-02', { state: 'kept', daysLate: 3 }],
    ['withdrawn', '2022-01-24', { state: 'due' }],
    ['withdrawn', '2022-01-25', { state: 'withdrawn', since: '2022-01-25' }],
    ['reported', '2022-02-28', { state: 'due', daysLeft: 0 }],
  ])('%s on %s', (promise, day, expected) => {
    expect(at(promise, day)).toMatchObject(expected);
  });

  test.each([
    ['nothing', '2022-01-20'],
    ['reported', '2022-01-21'],
  ])('%s is not known on %s', (promise, day) => {
    expect(at(promise, day)).toBeUndefined();
  });
});
