import { describe, expect, test } from 'vitest';
import { datePath } from '../../../src/content-model/addresses.ts';
import type { Site } from '../../../src/content-model/site.ts';
import { edtf, moment } from '../../../src/dates/edtf.ts';
import { type DayPage, dayPage } from '../../../src/page-models/day-page.ts';
import { personPage } from '../../../src/page-models/person-page.ts';
import { recordedDays } from '../../../src/record/days.ts';
import { dayOfEvent } from '../../../src/record/events.ts';
import { indexEntries } from '../../../src/search/index-entry.ts';
import { entryFile, recordSite, sourceFile } from '../../support/record-site.ts';
import { siteOf } from '../../support/test-sites.ts';

/** Everything on a day's page that is dated, or rests on a source published, after that day. */
function leaksOf(site: Site, day: string, page: DayPage): string[] {
  const { before: _before, after: _after, ...rest } = page;
  const text = JSON.stringify(rest);
  const standing = JSON.stringify(page.standing);
  const mentions = (where: string, href: string) => where.includes(`"${href}"`);
  const late = [
    ...site.entries.events.filter((event) => dayOfEvent(event) > day),
    ...site.entries.articles.filter(({ data }) => moment(data.published).day > day),
    ...site.entries.documents.filter(({ data }) => edtf(data.date).first > day),
  ].filter(
    ({ collection, id, data }) => mentions(text, `/${collection}/${id}/`) || text.includes(data.title),
  );
  const lateSources = site.entries.sources.filter(
    ({ id, data }) => edtf(data.published).last > day && mentions(standing, `/sources/${id}/`),
  );
  const lateDays = recordedDays(site).filter(
    (other) =>
      other > day &&
      mentions(text, datePath(other)) &&
      ![...page.standing.pending, ...page.standing.settled].some(({ due }) => due.href === datePath(other)),
  );
  return [...[...late, ...lateSources].map(({ collection, id }) => `${collection}/${id}`), ...lateDays];
}

describe('a day knows nothing of later days', () => {
  test.each(['fixture', 'real'] as const)('no leak on any day of the %s record', async (name) => {
    const { site } = await siteOf(name);
    const leaks = recordedDays(site).flatMap((day) =>
      leaksOf(site, day, dayPage(site, day)).map((leak) => `${day}: ${leak}`),
    );
    expect(recordedDays(site).length).toBeGreaterThan(1);
    expect(leaks).toEqual([]);
  });

  test('the scan finds what is planted', async () => {
    const { site } = await siteOf('fixture');
    const page = dayPage(site, '2022-01-21');
    const later = dayPage(site, '2022-01-26');
    expect(leaksOf(site, '2022-01-21', { ...page, standing: later.standing })).toEqual(
      expect.arrayContaining([
        'documents/written-response',
        'sources/daily-2022-01-26-response',
        '2022-01-26',
      ]),
    );
  });

  test('words said before an event do not name it', () => {
    const site = recordSite({
      'sources/early.md': sourceFile('2022-01-21', 'We shall meet.'),
      'events/meeting.md': entryFile(
        'title: They meet and agree\ndate: 2022-01-21\nkind: meeting',
        ':::quote{#shall by=anna-north on=2022-01-20 source=early}\nWe shall meet.\n:::',
      ),
    });
    const { said } = dayPage(site, '2022-01-20');
    expect(said.map(({ event }) => event)).toEqual([undefined]);
    expect(said[0]?.statements[0]).toMatchObject({ laterLabel: '21\u00a0January 2022' });
  });
});

describe('what was said', () => {
  test.each([
    ['real', 'sergey-lavrov', '2022-01-21'],
    ['real', 'antony-blinken', '2022-01-26'],
    ['fixture', 'sergey-lavrov', '2022-01-21'],
  ] as const)(
    '%s: %s on %s is the same in the search, on the day and on the person',
    async (name, person, day) => {
      const { site } = await siteOf(name);
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
    },
  );
});

test('neighbouring days, counts and where things stood', async () => {
  const { site } = await siteOf('fixture');
  const page = dayPage(site, '2022-01-26');
  expect(page).toMatchObject({
    title: 'Wednesday, 26 January 2022',
    before: { href: '/2022/01/21/', label: '21 January 2022' },
    counts: '1 event, 1 statement, 2 publications',
  });
  expect(page.standing.settled).toMatchObject([{ state: 'kept', stateNote: 'Kept on 26\u00a0January 2022' }]);
  expect(page.standing.changes.promises).toMatchObject([{ change: 'open, now kept' }]);
  expect(dayPage(site, '2022-01-21').standing.ahead).toMatchObject([
    { href: '/promises/written-answer/', dateLabel: '24–30 January 2022 (“next week”)' },
  ]);
});
