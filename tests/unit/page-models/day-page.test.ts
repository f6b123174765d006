import { describe, expect, test } from 'vitest';
import { dayPage } from '../../../src/page-models/day-page.ts';
import { personPage } from '../../../src/page-models/person-page.ts';
import { speechesOf } from '../../../src/page-models/statement-item.ts';
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
    counts: '1 event, 1 quotation, 1 article, 1 document',
  });
  expect(page.standing.settled).toMatchObject([
    { state: 'kept', stateNote: 'Kept on 26\u00a0January 2033' },
    { state: 'withdrawn', stateNote: 'Withdrawn on 26\u00a0January 2033' },
  ]);
  expect(page.standing.changes.promises).toMatchObject([
    { change: 'Kept' },
    { change: 'Promised, and withdrawn' },
  ]);
  expect(dayPage(site, '2033-01-21').standing.ahead).toMatchObject([
    { href: '/promises/written-answer/', dateLabel: '24–30 January 2033 (“next week”)' },
  ]);
});

describe('a busy event', () => {
  const words = [
    'The first answer.',
    'The second answer.',
    'The third answer.',
    'A fourth answer.',
    'A fifth.',
  ];
  const quoted = (speaker: string, index: number) =>
    `:::quote{#words-${index} by=${speaker} on=2033-01-21 source=early}\n${words[index]}\n:::\n`;
  const site = recordSite({
    'sources/early.md': sourceFile('2033-01-21', words.join('\n\n')),
    'events/a-later.md': entryFile(
      'title: She speaks after them\ndate: 2033-01-21\nfollows: b-talks\nkind: statement\nday_in_one_sentence: They talked.',
      quoted('anna-north', 4).replace('words-4', 'after'),
    ),
    'events/b-talks.md': entryFile(
      'title: They talk\ndate: 2033-01-21\nkind: meeting',
      words.map((_, index) => quoted(index % 2 ? 'boris-south' : 'anna-north', index)).join('\n'),
    ),
  });
  const page = dayPage(site, '2033-01-21');

  test('shows three of its quotations and folds the others', () => {
    const [talks] = page.said;
    expect(talks?.statements).toHaveLength(5);
    expect(talks?.statements.filter(({ isFolded }) => isFolded)).toHaveLength(2);
  });

  test('has each speaker once, and a credit once', () => {
    const speeches = speechesOf(page.said[0]?.statements ?? []);
    expect(speeches.map(({ runs }) => runs.map(({ length }) => length))).toEqual([[3], [2]]);
  });

  test('comes before the event that follows it, whatever their ids', () => {
    expect(page.said.map(({ event }) => event?.label)).toEqual(['They talk', 'She speaks after them']);
    expect(page.events.map(({ label }) => label)).toEqual(['They talk', 'She speaks after them']);
  });

  test('gives the day its sentence', () => {
    expect(page.sentence).toBe('They talked.');
  });
});
