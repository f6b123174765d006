import { expect, test } from 'vitest';
import {
  monthPagesOf,
  mostDaysOnAPage,
  mostStatementsOnAPage,
  personPage,
} from '../../../src/page-models/person-page.ts';
import { entryFile, recordSite, sourceFile } from '../../support/record-site.ts';

/** One event in each of these months, with so many statements. */
function talkative(counts: Record<string, number>) {
  return recordSite({
    'sources/early.md': sourceFile('2022-01-01', 'We spoke.'),
    ...Object.fromEntries(
      Object.entries(counts).map(([month, count]) => [
        `events/in-${month}.md`,
        entryFile(
          `title: Talks\ndate: ${month}-05\nkind: meeting`,
          Array.from(
            { length: count },
            (_, number) =>
              `:::quote{#words-${number} by=anna-north on=${month}-05 source=early}\nWe spoke.\n:::`,
          ).join('\n\n'),
        ),
      ]),
    ),
  });
}

test('all days are on one page while there are few statements', () => {
  const site = talkative({ '2022-01': 10, '2022-02': mostStatementsOnAPage - 10 });
  expect(monthPagesOf(site, 'anna-north')).toEqual([]);
  expect(personPage(site, 'anna-north').days.map(({ date }) => date)).toEqual(['2022-01-05', '2022-02-05']);
  expect(personPage(site, 'anna-north').index.map(({ href }) => href)).toEqual([
    '/people/anna-north/#2022-01-05',
    '/people/anna-north/#2022-02-05',
  ]);
});

test('with more, the busiest month stays and each other month has its own page', () => {
  const site = talkative({ '2022-01': 10, '2022-02': mostStatementsOnAPage, '2022-03': 1 });
  expect(monthPagesOf(site, 'anna-north')).toEqual(['2022-01', '2022-03']);
  const page = personPage(site, 'anna-north');
  expect(page.days.map(({ date }) => date)).toEqual(['2022-02-05']);
  expect(page.index.map(({ href }) => href)).toEqual([
    '/people/anna-north/2022-01/#2022-01-05',
    '/people/anna-north/#2022-02-05',
    '/people/anna-north/2022-03/#2022-03-05',
  ]);
  expect(personPage(site, 'anna-north', '2022-03').days.map(({ date }) => date)).toEqual(['2022-03-05']);
});

test('many days are split too, with few statements on each', () => {
  const months = Array.from(
    { length: mostDaysOnAPage + 1 },
    (_, number) => `${2022 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`,
  );
  const counts = Object.fromEntries(months.map((month) => [month, month === '2022-02' ? 2 : 1]));
  expect(monthPagesOf(talkative(counts), 'anna-north')).toEqual(
    months.filter((month) => month !== '2022-02'),
  );
  const { [months.at(-1) ?? '']: _last, ...fewer } = counts;
  expect(monthPagesOf(talkative(fewer), 'anna-north')).toEqual([]);
});

test('a person that does not exist', () => {
  expect(() => personPage(recordSite({}), 'nobody')).toThrow('There is no person "nobody"');
});
