import { describe, expect, test } from 'vitest';
import { homePage } from '../../../src/page-models/home-page.ts';
import { entryFile, recordSite, sourceFile } from '../../support/record-site.ts';
import { siteOf, siteOfFiles } from '../../support/test-sites.ts';

const { site } = await siteOf('fixture');

/** An article of a day, which makes that day the edition. */
function articleOf(day: string, title: string, more = ''): string {
  return entryFile(
    `title: ${title}\nsummary: What ${title} tells.\npublished: ${day}T12:00+01:00\nkind: report\ndateline: { place: lake, date: ${day} }\n${more}`,
    'They met. [@early]',
  );
}

describe('where things stand', () => {
  test('is five lines, each with its date and a source', () => {
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
      ['Last position: Velin', '/topics/bridge-toll/'],
      ['Last position: Alder', '/topics/bridge-toll/'],
    ]);
  });

  test('where nothing lies ahead says what happened last', () => {
    const past = recordSite({
      'sources/early.md': sourceFile('2022-01-21'),
      'articles/now.md': articleOf('2022-01-22', 'Now'),
      'events/talks.md': entryFile('title: Talks\ndate: 2022-01-21\nkind: meeting\nsources: [early]'),
    });
    expect(homePage(past).standing.at(-1)).toMatchObject({
      text: 'None is on record. What happened last:',
      more: { href: '/events/talks/' },
      date: { iso: '2022-01-21' },
    });
  });

  test('names what is promised next with the source of the promise', () => {
    const open = homePage(
      recordSite({
        'sources/early.md': sourceFile('2033-01-21', 'You will have it next week.'),
        'articles/now.md': articleOf('2033-01-22', 'Now'),
        'promises/paper.md': entryFile(
          'title: A paper\nby: north\nto: south\nsaid: { on: 2033-01-21, sources: [early] }\ndue: 2033-01-24/2033-01-30\ndue_as_written: next week',
        ),
      }),
    );
    expect(open.standing.at(-1)).toMatchObject({
      term: 'Next known date',
      text: 'Announced for “next week”:',
      more: { href: '/promises/paper/' },
      date: { label: '24–30 January 2033' },
      sources: [{ href: '/sources/early/' }],
    });
    expect(open.standing.at(-2)).toMatchObject({ text: 'Open:', sources: [{ href: '/sources/early/' }] });
    expect(open.pending.map(({ label }) => label)).toEqual(['A paper']);
  });

  test('leaves out a turning point that was not public by then', () => {
    const files = {
      'sources/early.md': sourceFile('2033-01-21'),
      'sources/late.md': sourceFile('2033-02-02'),
      'articles/now.md': articleOf('2033-01-22', 'Now'),
      'events/open.md': entryFile(
        'title: Open\ndate: 2033-01-20\nkind: meeting\nweight: key\nsources: [early]',
      ),
      'events/secret.md': entryFile(
        'title: Secret\ndate: 2033-01-21\nkind: meeting\nweight: key\nsources: [late]',
      ),
    };
    const page = homePage(recordSite(files));
    expect(page.keyEvents.map(({ label }) => label)).toEqual(['Open']);
    expect(page.standing[0]).toMatchObject({ more: { label: 'Open' }, date: { iso: '2033-01-20' } });
    const later = homePage(recordSite({ ...files, 'articles/now.md': articleOf('2033-02-02', 'Now') }));
    expect(later.standing[0]).toMatchObject({ more: { label: 'Secret' } });
  });
});

test('the newest report or analysis leads, and is not among the latest again', () => {
  const { lead, latest } = homePage(
    recordSite({
      'sources/early.md': sourceFile('2033-01-20'),
      'articles/one.md': articleOf('2033-01-20', 'One'),
      'articles/two.md': articleOf('2033-01-21', 'Two'),
      'articles/three.md': articleOf('2033-01-22', 'Three').replace('kind: report', 'kind: background'),
    }),
  );
  expect(lead).toMatchObject({ label: 'Two', kindLabel: 'Report' });
  expect(latest.map(({ label }) => label)).toEqual(['Three', 'One']);
});

test('the last words of each side on record by then, a side once', () => {
  const { words } = homePage(site);
  expect(words.map(({ side }) => side.label).sort()).toEqual(['Alder', 'Velin']);
  for (const { statement, date } of words) {
    expect(statement.html).not.toBe('');
    expect(date.label).toMatch(/\d{4}$/);
  }
});

test('a record of nothing has a home page too', () => {
  expect(homePage(siteOfFiles({}))).toMatchObject({
    standing: [],
    latest: [],
    words: [],
    pending: [],
    promiseCounts: '0 promises on record',
  });
});
