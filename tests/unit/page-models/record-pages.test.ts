import { describe, expect, test } from 'vitest';
import { monthPage, yearPage } from '../../../src/page-models/calendar-page.ts';
import { disagreementsPage } from '../../../src/page-models/disagreement-view.ts';
import { eventPage } from '../../../src/page-models/event-page.ts';
import { promisePage, promisesPage } from '../../../src/page-models/promise-page.ts';
import { sourcePage } from '../../../src/page-models/source-page.ts';
import { beginningOf, statementMonthPage, statementsPage } from '../../../src/page-models/statements-page.ts';
import { timelinePage } from '../../../src/page-models/timeline-page.ts';
import { topicPage } from '../../../src/page-models/topic-page.ts';
import { topicsPage } from '../../../src/page-models/topics-page.ts';
import { entryFile, recordSite, sourceFile } from '../../support/record-site.ts';
import { siteOf } from '../../support/test-sites.ts';

const { site } = await siteOf('fixture');

describe('the matrix of topics by parties', () => {
  test('every position of the record is in it, as the latest or before it', () => {
    const { rows, columns } = topicsPage(site);
    expect(columns.map(({ label }) => label)).toEqual(expect.arrayContaining(['Alder', 'Velin']));
    const shown = rows.flatMap(({ cells, others }) =>
      [...cells, ...others].flatMap(({ latest, earlier }) => [...(latest ? [latest] : []), ...earlier]),
    );
    expect(shown).toHaveLength(2);
  });

  test('the latest stance with its day and sources, the earlier ones before it, and nothing without an answer', () => {
    const { rows } = topicsPage(
      recordSite({
        'sources/early.md': sourceFile('2022-01-21'),
        'topics/doors.md': entryFile(`title: Doors
question: Open or shut?
positions:
  - { party: north, on: 2022-01-20, stance: demands, summary: Shut., sources: [early] }
  - { party: north, on: 2022-01-21, stance: offers, summary: Ajar., sources: [early] }`),
        'topics/windows.md': entryFile(`title: Windows
question: Open or shut?
positions:
  - { party: south, on: 2022-01-20, stance: rejects, summary: Open., sources: [early] }`),
      }),
    );
    const north = rows
      .find(({ topic }) => topic.href === '/topics/doors/')
      ?.cells.find(({ party }) => party.label === 'North');
    expect(north?.latest).toMatchObject({ stanceLabel: 'Offers', on: { iso: '2022-01-21' } });
    expect(north?.latest?.sources).toMatchObject([{ href: '/sources/early/' }]);
    expect(north?.earlier.map(({ on }) => on.iso)).toEqual(['2022-01-20']);
    expect(rows.some(({ cells }) => cells.some(({ latest }) => latest === undefined))).toBe(true);
  });
});

test('a topic tells positions and words by day', () => {
  const { days, latest } = topicPage(site, 'bridge-toll');
  expect(days.map(({ date, positions, statements }) => [date, positions.length, statements.length])).toEqual([
    ['2033-01-21', 1, 1],
    ['2033-01-26', 1, 0],
  ]);
  expect(latest.map(({ anchor }) => anchor)).toEqual(
    expect.arrayContaining(['#day-2033-01-21', '#day-2033-01-26']),
  );
});

describe('an event', () => {
  test('puts versions side by side with their sources', () => {
    expect(eventPage(site, '2033-01-21-tilsey-meeting').disagreements).toMatchObject([
      { what: 'How long the talks lasted', versions: [{ sources: [{}] }, { sources: [{}] }] },
    ]);
    expect(disagreementsPage(site).count).toBe(1);
  });
  test('shows words of it that stand in an article', () => {
    expect(
      eventPage(site, '2033-01-21-tilsey-meeting').saidElsewhere.map(({ permalink }) => permalink),
    ).toEqual(['/articles/2033-01-21-mayors-meet/#concrete-answers']);
  });
  test('is marked when only one side or one publisher tells it', () => {
    expect(eventPage(site, '2033-01-26-answer-handed-over').caution).toEqual([
      {
        text: 'We have only one side’s account of this: Alder. Only one publisher on record tells this: The Daily.',
      },
    ]);
    expect(eventPage(site, '2033-01-21-tilsey-meeting').caution).toBeUndefined();
  });
  test('is listed where only one side told it', () => {
    expect(disagreementsPage(site).oneSided).toEqual([
      {
        href: '/events/2033-01-26-answer-handed-over/',
        label: 'The answer from Alder is handed over in Podgrad',
        note: '26 January 2033 · account of: Alder',
      },
    ]);
  });
});

describe('promises', () => {
  test('the ledger holds each once, by state', () => {
    const listed = promisesPage(site).states.flatMap(({ promises }) => promises);
    expect(new Set(listed.map(({ href }) => href)).size).toBe(listed.length);
    expect(promisesPage(site).states.map(({ state }) => state)).toEqual(['open', 'kept', 'withdrawn']);
  });
  test('a promise tells its states in order', () => {
    expect(promisePage(site, 'written-answer').history.map(({ on, label }) => [on.iso, label])).toEqual([
      ['2033-01-21', 'Promised'],
      ['2033-01-24', 'Due'],
      ['2033-01-26', 'Kept'],
    ]);
  });
  test('those who promise each other are not named twice', () => {
    const mutual = recordSite({
      'sources/early.md': sourceFile('2033-01-21'),
      'promises/meet.md': entryFile(
        'title: Meet\nby: [north, south]\nto: [south, north]\nsaid: { on: 2033-01-21, sources: [early] }\ndue: 2033-01-24',
      ),
    });
    expect(promisePage(mutual, 'meet').promise).toMatchObject({ to: [], state: 'open' });
  });
});

test('a source names everyone who rests on it', () => {
  const { citedBy, isStateMedia } = sourcePage(site, 'vest-2033-01-21-dragov');
  expect(isStateMedia).toBe(true);
  expect(citedBy.map(({ title, links }) => [title, links.length])).toEqual([
    ['Articles', 1],
    ['Events', 1],
  ]);
});

test('a source leads to its archived copy, or says that there is none', () => {
  const archived = (id: string) => sourcePage(site, id).facts.find(({ term }) => term === 'Archived copy');
  expect(archived('council-2033-01-21-remarks')?.values).toMatchObject([
    { href: expect.stringMatching(/^https:/), label: expect.stringMatching(/^Of \d+ \w+ \d{4}$/) },
  ]);
  expect(archived('vest-2033-01-21-dragov')?.values).toEqual([{ label: 'None on record' }]);
});

describe('the register of statements', () => {
  test('leads to every statement by speaker and by day', () => {
    const { count, sides, months } = statementsPage(site);
    const bySpeaker = sides.flatMap(({ speakers }) => speakers.map(({ note }) => Number(note)));
    const byDay = months.flatMap(({ days }) => days.map(({ counts }) => Number(counts)));
    const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
    expect([sum(bySpeaker), sum(byDay)]).toEqual([count, count]);
  });
  test('a month holds each of its statements', () => {
    const { days } = statementMonthPage(site, '2033-01');
    expect(days.flatMap(({ lines }) => lines)).toHaveLength(
      site.statements.filter(({ on }) => on.startsWith('2033-01')).length,
    );
  });
  test.each([
    ['Short.', 'Short.'],
    [`${'word '.repeat(40)}`, `${'word '.repeat(26).trim()} …`],
    ['x'.repeat(200), 'x …'],
  ])('%s', (text, beginning) => {
    expect(beginningOf(text).length).toBeLessThanOrEqual(132);
    expect(beginningOf(text)).toBe(beginning);
  });
});

test('the timeline holds every event and document, and on one day key events come first', () => {
  const record = recordSite({
    'sources/early.md': sourceFile('2022-01-20'),
    'events/a-walk.md': entryFile('title: A walk\ndate: 2022-01-20\nkind: other\nsources: [early]'),
    'events/b-talks.md': entryFile(
      'title: Talks\ndate: 2022-01-20\nkind: meeting\nweight: key\nsources: [early]',
    ),
  });
  for (const each of [site, record]) {
    const { count, months } = timelinePage(each);
    expect(months.flatMap((month) => month.items)).toHaveLength(count);
    expect(count).toBe(each.entries.events.length + each.entries.documents.length);
  }
  const items = timelinePage(record).months.flatMap((month) => month.items);
  expect(items.map(({ isKey }) => isKey === true)).toEqual([true, false]);
});

describe('calendars', () => {
  test('a month has whole weeks from Monday, and links where anything is on record', () => {
    const { weeks } = monthPage(site, '2033-01');
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks[0]?.map(({ label }) => label)).toEqual(['', '', '', '', '', '1', '2']);
    expect(weeks.flat().find(({ label }) => label === '21')).toMatchObject({
      href: '/2033/01/21/',
      isKey: true,
    });
    expect(weeks.flat().find(({ label }) => label === '1')?.href).toBeUndefined();
  });
  test('a year counts its months, and does not link those without anything', () => {
    const { months } = yearPage(site, '2033');
    expect(months[0]).toMatchObject({ label: 'January', href: '/2033/01/', events: 6, statements: 5 });
    expect(months[1]?.href).toBeUndefined();
  });
});
