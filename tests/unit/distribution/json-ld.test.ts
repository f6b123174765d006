import { expect, test } from 'vitest';
import type { Entry } from '../../../src/content-model/entry.ts';
import {
  datasetJsonLd,
  entryJsonLd,
  jsonLdText,
  quotationsJsonLd,
  siteJsonLd,
} from '../../../src/distribution/json-ld.ts';
import { hostile, hostileSite, siteOf, siteOfFiles, siteUrl } from '../../support/test-sites.ts';

test('an article, an event and a person say what they are', async () => {
  const { site } = await siteOf('fixture');
  const of = (entry: Entry | undefined) => entry && entryJsonLd(site, entry);
  expect(of(site.byId.articles.get('2022-01-21-ministers-meet'))).toMatchObject({
    '@type': 'ReportageNewsArticle',
    datePublished: '2022-01-21T18:00:00+01:00',
    dateModified: '2022-01-22T09:00:00+01:00',
    url: `${siteUrl}/articles/2022-01-21-ministers-meet/`,
    correction: ['The report first gave the length of the talks as two hours.'],
  });
  expect(of(site.byId.events.get('2022-01-21-geneva-meeting'))).toMatchObject({
    '@type': 'Event',
    startDate: '2022-01-21T11:00:00+01:00',
    location: { name: 'Hotel President Wilson' },
  });
  expect(of(site.byId.people.get('sergey-lavrov'))).toMatchObject({
    '@type': 'Person',
    alternateName: 'Сергей Лавров',
    affiliation: { name: 'Russia' },
  });
  expect(of(site.byId.sources.get('tass-2022-01-21-lavrov'))).toBeUndefined();
  expect(datasetJsonLd(site)).toMatchObject({ '@type': 'Dataset', version: site.edition });
});

test.each([
  ['2022-01?', '2022-01'],
  ['2022-01/2022-03', '2022-01-01'],
])('an event of %s begins on the date of its page, %s', (date, startDate) => {
  const site = siteOfFiles({
    'events/exercise.md': `---\ntitle: Exercise\ndate: ${date}\nkind: deployment\n---\n`,
  });
  expect(entryJsonLd(site, site.byId.events.get('exercise') as Entry)).toMatchObject({ startDate });
});

test('a person has the office by which the site lists it: the one held on the day of the talks', () => {
  const site = siteOfFiles({
    'parties/north.md': '---\nname: North\nkind: state\n---\n',
    'people/anna.md': `---
name: Anna
party: north
roles:
  - { title: Minister, from: 2020-01 }
  - { title: Chair, from: 2022-01-01 }
---
`,
  });
  expect(entryJsonLd(site, site.byId.people.get('anna') as Entry)).toMatchObject({
    jobTitle: 'Chair',
  });
});

test('a document says who wrote it to whom', async () => {
  const { site } = await siteOf('fixture');
  const document = site.byId.documents.get('written-response') as Entry;
  expect(entryJsonLd(site, document)).toMatchObject({
    '@type': 'CreativeWork',
    genre: 'response',
    url: `${siteUrl}/documents/written-response/`,
    dateCreated: '2022-01-26',
    author: [{ '@type': 'Organization', name: 'United States' }],
    recipient: [{ name: 'Russia' }],
  });
});

test('each quotation of an entry has its words, speaker, day and permalink', async () => {
  const { site } = await siteOf('fixture');
  const quotations = quotationsJsonLd(site, site.byId.events.get('2022-01-21-geneva-meeting') as Entry);
  expect(quotations).toHaveLength(
    site.statements.filter(({ entry }) => entry.id === '2022-01-21-geneva-meeting').length,
  );
  expect(quotations).toContainEqual({
    '@type': 'Quotation',
    text: expect.stringContaining('полезная беседа'),
    creator: { '@type': 'Person', name: 'Sergey Lavrov' },
    dateCreated: '2022-01-21',
    inLanguage: 'ru',
    url: `${siteUrl}/events/2022-01-21-geneva-meeting/#useful`,
  });
  expect(quotationsJsonLd(site, site.byId.people.get('sergey-lavrov') as Entry)).toEqual([]);
});

test('the site says how it is searched and who publishes it', async () => {
  const { site } = await siteOf('fixture');
  const [webSite, organisation] = siteJsonLd(site);
  expect(webSite).toMatchObject({
    '@type': 'WebSite',
    url: `${siteUrl}/`,
    potentialAction: {
      '@type': 'SearchAction',
      target: { urlTemplate: `${siteUrl}/search/?q={words}` },
      'query-input': 'required name=words',
    },
    publisher: { '@id': organisation?.['@id'] },
  });
  expect(organisation).toMatchObject({ '@type': 'Organization', name: 'Geneva Track' });
});

test('a title can neither end the element nor lose a character', () => {
  const site = hostileSite();
  const entry = site.byId.articles.get('hostile') as Entry;
  const thing = entryJsonLd(site, entry);
  const text = jsonLdText(thing ? [thing] : []);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)['@graph'][0].headline).toBe(hostile.title);
});
