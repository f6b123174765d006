import { describe, expect, test } from 'vitest';
import { dayPage } from '../../../src/page-models/day-page.ts';
import { personPage } from '../../../src/page-models/person-page.ts';
import { recordedDays } from '../../../src/record/days.ts';
import { indexEntries } from '../../../src/search/index-entry.ts';
import { leaksOf } from '../../support/day-leaks.ts';
import { entryFile, recordSite, sourceFile } from '../../support/record-site.ts';
import { siteOf } from '../../support/test-sites.ts';

describe('a day knows nothing of later days', () => {
  test('no leak on any day of the record', async () => {
    const { site } = await siteOf('fixture');
    const leaks = recordedDays(site).flatMap((day) =>
      leaksOf(site, day, dayPage(site, day)).map((leak) => `${day}: ${leak}`),
    );
    expect(recordedDays(site).length).toBeGreaterThan(1);
    expect(leaks).toEqual([]);
  });

  test('the scan finds a planted leak', async () => {
    const { site } = await siteOf('fixture');
    const page = dayPage(site, '2033-01-21');
    const later = dayPage(site, '2033-01-26');
    expect(leaksOf(site, '2033-01-21', { ...page, standing: later.standing })).toEqual(
      expect.arrayContaining([
        'documents/written-response',
        'sources/daily-2033-01-26-response',
        '2033-01-26',
      ]),
    );
  });

  test('words said before an event do not name it', () => {
    const site = recordSite({
      'sources/early.md': sourceFile('2033-01-21', 'We shall meet.'),
      'events/meeting.md': entryFile(
        'title: They meet and agree\ndate: 2033-01-21\nkind: meeting',
        ':::quote{#shall by=anna-north on=2033-01-20 source=early}\nWe shall meet.\n:::',
      ),
    });
    const { said } = dayPage(site, '2033-01-20');
    expect(said.map(({ event }) => event)).toEqual([undefined]);
    expect(said[0]?.statements[0]).toMatchObject({ laterLabel: '21\u00a0January 2033' });
  });
});

describe('what was said', () => {
  test.each([
    ['pavel-dragov', '2033-01-21', 3],
    ['martin-calder', '2033-01-26', 1],
  ] as const)(
    '%s on %s is the same in the search, on the day and on the person',
    async (person, day, count) => {
      const { site } = await siteOf('fixture');
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
      expect(found).toHaveLength(count);
      expect(onDay.sort()).toEqual(found);
      expect(ofPerson.sort()).toEqual(found);
    },
  );
});

test('neighbouring days, counts and the state of things', async () => {
  const { site } = await siteOf('fixture');
  const page = dayPage(site, '2033-01-26');
  expect(page).toMatchObject({
    title: 'Wednesday, 26 January 2033',
    before: { href: '/2033/01/25/', label: '25 January 2033' },
    counts: '1 event, 1 statement, 2 publications',
  });
  expect(page.standing.settled).toMatchObject([
    { state: 'kept', stateNote: 'Kept on 26\u00a0January 2033' },
    { state: 'withdrawn', stateNote: 'Withdrawn on 26\u00a0January 2033' },
  ]);
  expect(page.standing.changes.promises).toMatchObject([
    { change: 'due, now kept' },
    { change: 'promised, and withdrawn' },
  ]);
  expect(dayPage(site, '2033-01-21').standing.ahead).toMatchObject([
    { href: '/promises/written-answer/', dateLabel: '24–30 January 2033 (“next week”)' },
  ]);
});
