import { describe, expect, test } from 'vitest';
import { edtf } from '../../src/dates/edtf.ts';
import { monthPage } from '../../src/page-models/calendar-page.ts';
import { dayPage } from '../../src/page-models/day-page.ts';
import { eventPage } from '../../src/page-models/event-page.ts';
import { homePage } from '../../src/page-models/home-page.ts';
import { personPage } from '../../src/page-models/person-page.ts';
import { promisesPage } from '../../src/page-models/promise-page.ts';
import { statementMonthPage, statementsPage } from '../../src/page-models/statements-page.ts';
import { timelinePage } from '../../src/page-models/timeline-page.ts';
import { topicsPage } from '../../src/page-models/topics-page.ts';
import { standingAt } from '../../src/record/as-of.ts';
import { recordedDays } from '../../src/record/days.ts';
import { indexEntries } from '../../src/search/index-entry.ts';
import { leaksOf } from '../support/day-leaks.ts';
import { siteOf } from '../support/test-sites.ts';

const { site } = await siteOf('real');

test('where things stand is five lines, each with its date and a source', () => {
  const { standing } = homePage(site);
  expect(standing).toHaveLength(5);
  for (const { term, more, date, sources } of standing) {
    expect(sources.length, term).toBeGreaterThan(0);
    for (const { href } of sources) expect(href, term).toMatch(/^\/sources\//);
    expect(date.label, term).toMatch(/\d{4}/);
    expect(more.label, term).not.toBe('');
  }
});

test('sets both sides beside each other on the question most articles are about', () => {
  const { standing } = homePage(site);
  expect(standing.slice(1, 3).map(({ term, more }) => [term, more.href])).toEqual([
    ['Last position: Russia', '/topics/troop-buildup/'],
    ['Last position: United States', '/topics/troop-buildup/'],
  ]);
});

test('where nothing lies ahead says what happened last', () => {
  expect(homePage(site).standing.at(-1)).toMatchObject({
    text: 'None is on record. What happened last:',
    more: { href: '/events/2023-03-02-new-delhi/' },
    date: { iso: '2023-03-02' },
  });
});

test('the last words of each side on record by then, a side once', () => {
  const { words } = homePage(site);
  const sides = words.map(({ side }) => side.label);
  expect(sides.length).toBeGreaterThan(4);
  expect(new Set(sides).size).toBe(sides.length);
  for (const { statement, date } of words) {
    expect(statement.html).not.toBe('');
    expect(date.label).toMatch(/\d{4}$/);
  }
});

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

describe('the matrix of topics by parties', () => {
  test('the latest stance with its day and source, and nothing where no answer is on record', () => {
    const { rows, columns } = topicsPage(site);
    expect(columns.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Russia', 'United States', 'NATO']),
    );
    const row = rows.find(({ topic }) => topic.href === '/topics/nato-enlargement/');
    const russia = row?.cells.find(({ party }) => party.label === 'Russia');
    expect(russia?.latest).toMatchObject({ stanceLabel: 'Demands' });
    expect(russia?.latest?.sources.length).toBeGreaterThan(0);
    const days = [russia?.latest, ...(russia?.earlier ?? [])].map((position) => position?.on.iso ?? '');
    expect(days.length).toBeGreaterThan(4);
    expect(days).toEqual([...days].sort().reverse());
    expect(rows.some(({ cells }) => cells.some(({ latest }) => latest === undefined))).toBe(true);
  });

  test('every position of the record is in it, as the latest or before it', () => {
    const { rows } = topicsPage(site);
    const shown = rows.flatMap(({ cells, others }) =>
      [...cells, ...others].flatMap(({ latest, earlier }) => [...(latest ? [latest] : []), ...earlier]),
    );
    expect(shown).toHaveLength(site.entries.topics.flatMap(({ data }) => data.positions ?? []).length);
  });
});

test('leads to every statement by speaker and by day', () => {
  const { count, sides, months } = statementsPage(site);
  const bySpeaker = sides.flatMap(({ speakers }) => speakers.map(({ note }) => Number(note)));
  const byDay = months.flatMap(({ days }) => days.map(({ counts }) => Number(counts)));
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  expect([sum(bySpeaker), sum(byDay)]).toEqual([count, count]);
});

test('a month holds each of its statements', () => {
  const { days } = statementMonthPage(site, '2022-01');
  expect(days.flatMap(({ lines }) => lines)).toHaveLength(
    site.statements.filter(({ on }) => on.startsWith('2022-01')).length,
  );
});

test('the timeline holds every event and document, and on one day key events come first', () => {
  const { count, months } = timelinePage(site);
  const items = months.flatMap((month) => month.items);
  expect(items).toHaveLength(count);
  expect(count).toBe(site.entries.events.length + site.entries.documents.length);
  const ofDay = items.filter(({ dayHref }) => dayHref === '/2022/01/26/').map(({ isKey }) => isKey === true);
  expect(ofDay).toEqual([...ofDay].sort((a, b) => Number(b) - Number(a)));
  expect(ofDay.includes(true) && ofDay.includes(false)).toBe(true);
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
