import { expect, test } from 'vitest';
import { edtf } from '../../src/dates/edtf.ts';
import { monthPage } from '../../src/page-models/calendar-page.ts';
import { dayPage } from '../../src/page-models/day-page.ts';
import { eventPage } from '../../src/page-models/event-page.ts';
import { personPage } from '../../src/page-models/person-page.ts';
import { promisesPage } from '../../src/page-models/promise-page.ts';
import { statementsPage } from '../../src/page-models/statements-page.ts';
import { standingAt } from '../../src/record/as-of.ts';
import { recordedDays } from '../../src/record/days.ts';
import { indexEntries } from '../../src/search/index-entry.ts';
import { leaksOf } from '../support/day-leaks.ts';
import { siteOf } from '../support/test-sites.ts';

const { site } = await siteOf('real');

test('no day knows anything of later days', () => {
  const leaks = recordedDays(site).flatMap((day) =>
    leaksOf(site, day, dayPage(site, day)).map((leak) => `${day}: ${leak}`),
  );
  expect(recordedDays(site).length).toBeGreaterThan(1);
  expect(leaks).toEqual([]);
});

test('the meeting of the pivotal day rests on more than one account', () => {
  expect(eventPage(site, '2022-01-21-geneva-meeting').caution).toBeUndefined();
});

test('the ledger holds each promise once', () => {
  const listed = promisesPage(site).states.flatMap(({ promises }) => promises);
  expect(new Set(listed.map(({ href }) => href)).size).toBe(listed.length);
});

test.each([
  ['sergey-lavrov', '2022-01-21'],
  ['antony-blinken', '2022-01-26'],
] as const)('%s on %s is the same in the search, on the day and on the person', (person, day) => {
  const found = indexEntries(site)
    .filter(
      ({ kind, facets, first, last }) =>
        kind === 'statement' && facets.person[0] === person && first <= day && last >= day,
    )
    .map(({ url }) => url)
    .sort();
  const onDay = dayPage(site, day)
    .said.flatMap(({ statements }) => statements)
    .filter(({ speaker }) => speaker.href === `/people/${person}/`)
    .map(({ permalink }) => permalink);
  const ofPerson = personPage(site, person)
    .days.filter(({ date }) => date === day)
    .flatMap(({ occasions }) => occasions.flatMap(({ statements }) => statements))
    .map(({ permalink }) => permalink);
  expect(found.length).toBeGreaterThan(1);
  expect(onDay.sort()).toEqual(found);
  expect(ofPerson.sort()).toEqual(found);
});

test('leads to every statement by speaker and by day', () => {
  const { count, sides, months } = statementsPage(site);
  const bySpeaker = sides.flatMap(({ speakers }) => speakers.map(({ note }) => Number(note)));
  const byDay = months.flatMap(({ days }) => days.map(({ counts }) => Number(counts)));
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  expect([sum(bySpeaker), sum(byDay)]).toEqual([count, count]);
});

test('a month has whole weeks from Monday, and links where anything is on record', () => {
  const { weeks, after } = monthPage(site, '2022-01');
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  expect(weeks[0]?.map(({ label }) => label)).toEqual(['', '', '', '', '', '1', '2']);
  expect(weeks.flat().find(({ label }) => label === '21')).toMatchObject({
    href: '/2022/01/21/',
    isKey: true,
  });
  expect(weeks.flat().find(({ label }) => label === '1')?.href).toBeUndefined();
  expect(after?.href).toBe('/2022/02/');
});

test('no standing of the published record rests on anything later than its day', () => {
  const days = site.entries.events.map(({ data }) => (data.date ?? data.start ?? '').slice(0, 10));
  expect(days.length).toBeGreaterThan(50);
  for (const day of new Set(days)) {
    const { positions, promises } = standingAt(site, day);
    for (const position of positions) {
      expect(position.on <= day).toBe(true);
      for (const source of position.sources) {
        const written = site.byId.sources.get(source)?.data.published;
        const published = written === undefined ? '9999' : edtf(written).last;
        expect(published <= day, `${day}: ${position.topic} rests on ${source}`).toBe(true);
      }
    }
    for (const { promise, state, since } of promises) {
      expect(since <= day, `${day}: ${promise.id} is ${state} since ${since}`).toBe(true);
    }
  }
});
