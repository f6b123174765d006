import { describe, expect, test } from 'vitest';
import { beginningOf } from '../../../src/page-models/beginning-of.ts';
import { monthPage, yearPage } from '../../../src/page-models/calendar-page.ts';
import { disagreementsPage } from '../../../src/page-models/disagreement-view.ts';
import { eventPage } from '../../../src/page-models/event-page.ts';
import { pageLimits } from '../../../src/page-models/page-limits.ts';
import { promisePage, promisesPage } from '../../../src/page-models/promise-page.ts';
import { sourcePage } from '../../../src/page-models/source-page.ts';
import {
  statementPeriodPage,
  statementPeriods,
  statementsPage,
} from '../../../src/page-models/statements-page.ts';
import { timelinePage, timelinePeriods } from '../../../src/page-models/timeline-page.ts';
import { topicPage } from '../../../src/page-models/topic-page.ts';
import { topicsPage } from '../../../src/page-models/topics-page.ts';
import { entryFile, recordSite, sourceFile } from '../../support/record-site.ts';
import { siteOf } from '../../support/test-sites.ts';

const { site } = await siteOf('fixture');
const { site: real } = await siteOf('real');

describe('the matrix of topics by parties', () => {
  test('the latest stance with its day and one line, and nothing if no position is known', () => {
    const { rows, columns } = topicsPage(real);
    expect(columns.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Russia', 'United States', 'NATO']),
    );
    const row = rows.find(({ topic }) => topic.href === '/topics/nato-enlargement/');
    const russia = row?.cells.find(({ party }) => party.label === 'Russia');
    expect(russia?.latest).toMatchObject({ stanceLabel: 'Demands' });
    expect(russia?.line).not.toBe('');
    expect(rows.some(({ cells }) => cells.some(({ latest }) => latest === undefined))).toBe(true);
  });

  test('a cell has one line, whatever the position says', () => {
    const cells = topicsPage(real).rows.flatMap((row) => row.cells);
    expect(cells.filter(({ line }) => line.length > pageLimits.matrixCharacters + 2)).toEqual([]);
  });
});

test('a topic lists positions and statements by day', () => {
  const { days, latest } = topicPage(site, 'bridge-toll');
  expect(days.map(({ date, positions, statements }) => [date, positions.length, statements.length])).toEqual([
    ['2033-01-21', 1, 1],
    ['2033-01-26', 1, 0],
  ]);
  expect(latest.map(({ href }) => href)).toEqual(
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
  test('shows statements made at it that are in an article', () => {
    expect(
      eventPage(site, '2033-01-21-tilsey-meeting').saidElsewhere.map(({ permalink }) => permalink),
    ).toEqual(['/articles/2033-01-21-mayors-meet/#concrete-answers']);
  });
  test('has a badge if only one side or one publisher reports it', () => {
    expect(eventPage(site, '2033-01-26-answer-handed-over').caution).toEqual([
      {
        text: 'We have only one side’s account of this: Alder. Single source: The Daily.',
      },
    ]);
    expect(eventPage(site, '2033-01-21-tilsey-meeting').caution).toBeUndefined();
  });
  test('is listed if only one side has given an account', () => {
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
  test('a promise lists its states in order', () => {
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

test('a source names every entry that cites it', () => {
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
  expect(archived('vest-2033-01-21-dragov')?.values).toEqual([{ label: 'Not archived' }]);
});

describe('the register of statements', () => {
  test('leads to every statement by speaker and by day', () => {
    const { count, sides, months } = statementsPage(site);
    const bySpeaker = sides.flatMap(({ speakers }) => speakers.map(({ note }) => Number(note)));
    const byDay = months.flatMap(({ days }) => days.map(({ counts }) => Number(counts)));
    const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
    expect([sum(bySpeaker), sum(byDay)]).toEqual([count, count]);
  });
  test('its pages hold each statement once, and none holds too many', () => {
    const pages = statementPeriods(real).map(({ id }) => statementPeriodPage(real, id));
    const counts = pages.map(({ days }) => days.flatMap(({ lines }) => lines).length);
    expect(counts.reduce((a, b) => a + b, 0)).toBe(real.statements.length);
    expect(Math.max(...counts)).toBeLessThanOrEqual(pageLimits.registerLines);
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

test('the timeline or its periods hold every event and document, and on one day key events come first', () => {
  const pages = timelinePeriods(real).map(({ id }) => timelinePage(real, id));
  const items = pages.flatMap(({ months }) => months.flatMap((month) => month.items));
  expect(items).toHaveLength(real.entries.events.length + real.entries.documents.length);
  expect(Math.max(...pages.map(({ count }) => count))).toBeLessThanOrEqual(pageLimits.timelineEntries);
  const { count, keyCount, periods } = timelinePage(real);
  expect([count, periods.length]).toEqual([keyCount, pages.length]);
  const ofDay = items.filter(({ dayHref }) => dayHref === '/2022/01/26/').map(({ isKey }) => isKey === true);
  expect(ofDay).toEqual([...ofDay].sort((a, b) => Number(b) - Number(a)));
  expect(ofDay.includes(true) && ofDay.includes(false)).toBe(true);
});

describe('calendars', () => {
  test('a month has whole weeks from Monday, and links recorded days', () => {
    const { weeks } = monthPage(site, '2033-01');
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks[0]?.map(({ label }) => label)).toEqual(['', '', '', '', '', '1', '2']);
    expect(weeks.flat().find(({ label }) => label === '21')).toMatchObject({
      href: '/2033/01/21/',
      isKey: true,
    });
    expect(weeks.flat().find(({ label }) => label === '1')?.href).toBeUndefined();
  });
  test('a year counts its months, and does not link empty ones', () => {
    const { months } = yearPage(site, '2033');
    expect(months[0]).toMatchObject({ label: 'January', href: '/2033/01/', events: 6, statements: 5 });
    expect(months[1]?.href).toBeUndefined();
  });
});
