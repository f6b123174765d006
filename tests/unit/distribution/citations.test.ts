import { beforeAll, describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/content-model/entry.ts';
import type { Site } from '../../../src/content-model/site.ts';
import { asEdtf } from '../../../src/dates/edtf.ts';
import { bibtex } from '../../../src/distribution/citations/bibtex.ts';
import { citationFiles } from '../../../src/distribution/citations/citation-files.ts';
import { type CitedWork, citedEntry, worksOf } from '../../../src/distribution/citations/cited-work.ts';
import { contextObject } from '../../../src/distribution/citations/context-object.ts';
import { cslJson } from '../../../src/distribution/citations/csl.ts';
import { ris } from '../../../src/distribution/citations/ris.ts';
import { hostile, hostileSite, siteOf, siteUrl } from '../../support/test-sites.ts';

let site: Site;
beforeAll(async () => {
  ({ site } = await siteOf('fixture'));
});

const work: CitedWork = {
  key: 'talks',
  type: 'web page',
  title: 'Talks & “talks”',
  authors: ['Town Council'],
  date: asEdtf('2033-01-21'),
  publication: 'Bridge Track',
  url: 'https://track.example/events/talks/',
  language: 'en-GB',
};

test('BibTeX names the month by its macro, which has neither braces nor quotation marks', () => {
  expect(bibtex([work])).toBe(`@misc{talks,
  author = {{Town Council}},
  title = {{Talks \\& “talks”}},
  howpublished = {Bridge Track},
  year = {2033},
  month = jan,
  day = {21},
  url = {https://track.example/events/talks/},
  language = {english},
}
`);
});

test('RIS has a line for each field, and ends each record', () => {
  expect(ris([work, work]).split('\r\n')).toEqual(
    [1, 2].flatMap(() => [
      'TY  - ELEC',
      'ID  - talks',
      'TI  - Talks & “talks”',
      'AU  - Town Council',
      'T2  - Bridge Track',
      'PY  - 2033',
      'DA  - 2033/01/21/',
      'LA  - en-GB',
      'UR  - https://track.example/events/talks/',
      'ER  - ',
      '',
    ]),
  );
});

test.each([
  ['2033-01', { 'date-parts': [[2033, 1]] }],
  ['2033~', { 'date-parts': [[2033]], circa: true }],
  [
    '2033-01-24/2033-01-30',
    {
      'date-parts': [
        [2033, 1, 24],
        [2033, 1, 30],
      ],
    },
  ],
])('CSL has of %s what is known', (date, issued) => {
  expect(JSON.parse(cslJson([{ ...work, date: asEdtf(date) }]))[0].issued).toEqual(issued);
});

describe('what is cited', () => {
  test('an article has its author, its newspaper and its update', () => {
    const article = site.byId.articles.get('2033-01-21-mayors-meet') as Entry;
    expect(citedEntry(site, article)).toMatchObject({
      type: 'newspaper article',
      authors: ['Bridge Track'],
      date: '2033-01-21',
      publication: 'Bridge Track',
      note: 'Updated 22 January 2033',
    });
  });

  test('the files of an event have its page, and each quotation with its speaker, day and source', () => {
    const event = site.byId.events.get('2033-01-21-tilsey-meeting') as Entry;
    const [page, ...statements] = worksOf(site, event);
    expect(page).toMatchObject({ type: 'web page', date: '2033-01-21', authors: ['Bridge Track'] });
    expect(statements).toContainEqual({
      key: '2033-01-21-tilsey-meeting--useful',
      type: 'web page',
      title: '“Разговорът беше полезен.”',
      abstract: 'Разговорът беше полезен.',
      authors: ['Pavel Dragov'],
      date: '2033-01-21',
      publication: 'Bridge Track',
      url: `${siteUrl}/events/2033-01-21-tilsey-meeting/#useful`,
      language: 'bg',
      note: 'Source: VEST, “Драгов за разговорите”, 21 January 2033, https://vest.example/dragov',
    });
  });

  test('a document has those who wrote it, a source its publisher and its own address', () => {
    const of = (collection: 'documents' | 'sources', id: string) =>
      citedEntry(site, site.byId[collection].get(id) as Entry);
    expect(of('documents', 'written-response')).toMatchObject({
      type: 'document',
      authors: ['Alder'],
      date: '2033-01-26',
    });
    expect(of('sources', 'vest-2033-01-21-dragov')).toMatchObject({
      authors: ['VEST'],
      publication: 'VEST',
      url: 'https://vest.example/dragov',
      date: '2033-01-21',
    });
  });

  test('files lie next to the pages of articles, events, documents and days', () => {
    const files = citationFiles(site);
    for (const page of [
      '/articles/2033-01-21-mayors-meet',
      '/events/2033-01-21-tilsey-meeting',
      '/documents/written-response',
      '/2033/01/21',
    ]) {
      for (const ending of ['ris', 'bib', 'csl.json'])
        expect(files.get(`${page}.${ending}`)?.(), `${page}.${ending}`).toContain('2033');
    }
    expect(files.has('/people/pavel-dragov.ris')).toBe(false);
  });
});

describe('hostile texts', () => {
  const works = () => worksOf(hostileSite(), hostileSite().byId.articles.get('hostile') as Entry);

  test('CSL JSON keeps every word', () => {
    expect(JSON.parse(cslJson(works()))[0]).toMatchObject({
      type: 'article-newspaper',
      title: hostile.title,
      author: [{ literal: '=Ann {Example}' }],
      issued: { 'date-parts': [[2033, 1, 21]] },
    });
  });

  test('BibTeX is left no command, comment or brace without its pair', () => {
    const text = bibtex(works());
    expect(text).toContain(`author = {{=Ann \\{Example\\}}}`);
    expect(text).toContain('\\& "quoted"');
    const unescaped = text.replace(/\\[{}&%$#_]/g, '');
    expect(unescaped.match(/{/g)?.length).toBe(unescaped.match(/}/g)?.length);
  });

  test('RIS gets no line that nobody meant', () => {
    const [record] = worksOf(hostileSite(), hostileSite().byId.articles.get('hostile') as Entry);
    const text = ris([{ ...(record as CitedWork), title: 'a\r\nER  - \u2028b\u0000c' }]);
    expect(text).toContain('TI  - a ER - b c\r\n');
    expect(text.match(/^ER {2}- $/gm)).toHaveLength(1);
  });

  test('a ContextObject keeps every word', () => {
    const [record] = works();
    const read = new URLSearchParams(contextObject(record as CitedWork));
    expect(read.get('rft.title')).toBe(hostile.title);
    expect(read.get('rft.aucorp')).toBe('=Ann {Example}');
  });
});
