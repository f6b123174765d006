import { expect, test } from 'vitest';
import { pageLimits } from '../../../src/page-models/page-limits.ts';
import { topicPage, topicPeriodPage, topicPeriodsOf } from '../../../src/page-models/topic-page.ts';
import { entryFile, recordSite, sourceFile } from '../../support/record-site.ts';

/** A topic on which so many statements were made on each of these days. */
function topicWith(counts: Record<string, number>) {
  return recordSite({
    'sources/early.md': sourceFile('2022-01-01', 'We spoke.'),
    'topics/borders.md': entryFile('title: Borders\nquestion: Whose are the hills?'),
    ...Object.fromEntries(
      Object.entries(counts).map(([day, count]) => [
        `events/on-${day}.md`,
        entryFile(
          `title: Talks\ndate: ${day}\nkind: meeting\ntopics: [borders]`,
          Array.from(
            { length: count },
            (_, number) =>
              `:::quote{#words-${number} by=anna-north on=${day} source=early topics=borders}\nWe spoke.\n:::`,
          ).join('\n\n'),
        ),
      ]),
    ),
  });
}

test('a topic that fits has its argument on its own page', () => {
  const site = topicWith({ '2022-01-05': pageLimits.topicItems });
  expect(topicPeriodsOf(site, 'borders')).toEqual([]);
  expect(topicPage(site, 'borders')).toMatchObject({ periods: [], days: [{ date: '2022-01-05' }] });
});

test('no page of a large topic has more than its limit, and each statement has its place', () => {
  const most = pageLimits.topicPeriodItems;
  const site = topicWith({ '2022-01-05': most, '2022-01-07': most - 1, '2022-02-21': most * 3 });
  const pages = topicPeriodsOf(site, 'borders').map(({ id }) => topicPeriodPage(site, 'borders', id));
  const shown = pages.map(({ days }) => days.reduce((sum, { statements }) => sum + statements.length, 0));
  expect(shown).toEqual([most, most - 1, most]);
  expect(pages.at(-1)?.days[0]?.moreCount).toBe(most * 2);
  expect(topicPage(site, 'borders')).toMatchObject({
    days: [],
    periods: [
      { href: '/topics/borders/2022-01/', label: '1–5 January 2022', counts: `${most} quotations` },
      { href: '/topics/borders/2022-01-06/', label: '6–10 January 2022' },
      { href: '/topics/borders/2022-02/', label: '21 February 2022' },
    ],
  });
});

test('a period that does not exist', () => {
  expect(() => topicPeriodPage(topicWith({ '2022-01-05': 1 }), 'borders', '2022-03')).toThrow(
    'There is no period "2022-03" of the topic "borders"',
  );
});
