import { describe, expect, test } from 'vitest';
import { homePage } from '../../../src/page-models/home-page.ts';
import { promiseScore } from '../../../src/page-models/promise-score.ts';
import { promisesOn } from '../../../src/record/promises.ts';
import { entryFile, recordSite, sourceFile } from '../../support/record-site.ts';
import { siteOf, siteOfFiles } from '../../support/test-sites.ts';

const { site: real } = await siteOf('real');

/** An article of a day, which makes that day the edition. */
function articleOf(day: string, title: string, more = ''): string {
  return entryFile(
    `title: ${title}\nsummary: What ${title} tells.\npublished: ${day}T12:00+01:00\nkind: report\ndateline: { place: lake, date: ${day} }\n${more}`,
    'They met. [@early]',
  );
}

function eventOf(title: string, day: string, more = ''): string {
  return entryFile(`title: ${title}\ndate: ${day}\nkind: meeting\nweight: key\nsources: [early]\n${more}`);
}

describe('the days that mattered', () => {
  test('have a sentence each, in order of time', () => {
    const { days } = homePage(real);
    expect(days).toHaveLength(10);
    const dates = days.map(({ date }) => date.iso ?? '');
    expect(dates).toEqual([...dates].sort());
    for (const { sentence, date } of days) {
      expect(sentence).toMatch(/\.$/);
      expect(date.href).toMatch(/^\/\d{4}\//);
    }
  });

  test('are the key events by title where no event has a sentence, without those that were not public', () => {
    const files = {
      'sources/early.md': sourceFile('2022-01-20'),
      'sources/late.md': sourceFile('2022-02-02'),
      'articles/now.md': articleOf('2022-01-22', 'Now'),
      'events/open.md': eventOf('Open', '2022-01-20'),
      'events/secret.md': eventOf('Secret', '2022-01-21').replace('[early]', '[late]'),
    };
    expect(homePage(recordSite(files)).days.map(({ sentence }) => sentence)).toEqual(['Open']);
    const withSentence = {
      ...files,
      'events/met.md': eventOf('Met', '2022-01-21', 'day_in_one_sentence: They met.'),
    };
    expect(homePage(recordSite(withSentence)).days.map(({ sentence }) => sentence)).toEqual(['They met.']);
  });
});

test('five whole quotations, by different speakers at different events, in order of time', () => {
  const { quotations } = homePage(real);
  expect(quotations).toHaveLength(5);
  expect(new Set(quotations.map(({ speaker }) => speaker.href)).size).toBe(5);
  for (const { html, permalink, source } of quotations) {
    expect(html).toMatch(/^<p>[“"]?\p{Lu}[^[\]…]*[.!?][”"]?<\/p>/u);
    expect(permalink).toContain('#');
    expect(source).not.toMatch(/\.(com|net|org|info)\b/);
  }
});

test('three doors: the day, the positions, and the promises with what became of them', () => {
  const { doors } = homePage(real);
  expect(doors.map(({ href }) => href)).toEqual(['/2022/01/21/', '/topics/', '/promises/']);
  const score = doors[2]?.score;
  expect(score?.parts.reduce((sum, { count }) => sum + count, 0)).toBe(score?.total);
  expect(score?.label).toBe(score?.parts.map(({ label }) => label).join(' · '));
});

test('the score of promises fills its bar, and leaves out empty parts', () => {
  const { total, parts } = promiseScore(promisesOn(real, real.edition));
  expect(total).toBeGreaterThan(0);
  expect(parts.map(({ outcome }) => outcome)).toEqual(['kept', 'withdrawn', 'lapsed']);
  const last = parts.at(-1);
  expect((last?.start ?? 0) + (last?.width ?? 0)).toBeCloseTo(100, 1);
  expect(promiseScore([])).toEqual({ total: 0, parts: [], label: '' });
});

test('an open promise has its part', () => {
  const open = homePage(
    recordSite({
      'sources/early.md': sourceFile('2022-01-21', 'You will have it next week.'),
      'articles/now.md': articleOf('2022-01-22', 'Now'),
      'promises/paper.md': entryFile(
        'title: A paper\nby: north\nto: south\nsaid: { on: 2022-01-21, sources: [early] }\ndue: 2022-01-24/2022-01-30\ndue_as_written: next week',
      ),
    }),
  );
  expect(open.doors.find(({ href }) => href === '/promises/')).toMatchObject({
    text: '1 promise, and what became of it:',
    score: { parts: [{ label: '1 open', start: 0, width: 100 }] },
  });
});

test('an empty record has a home page too', () => {
  expect(homePage(siteOfFiles({}))).toEqual({ doors: [], days: [], quotations: [], articleCount: 0 });
});
