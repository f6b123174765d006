import { expect, test } from 'vitest';
import type { Entry } from '../../../src/content-model/entry.ts';
import { datasetJsonLd } from '../../../src/distribution/dataset-json-ld.ts';
import { distributedFiles } from '../../../src/distribution/distributed-files.ts';
import { entryJsonLd, jsonLdText, quotationsJsonLd, siteJsonLd } from '../../../src/distribution/json-ld.ts';
import { readEntryFile } from '../../../src/distribution/write-distribution.ts';
import { dataEdition } from '../../../src/record/data-edition.ts';
import { hostile, hostileSite, siteOf, siteOfFiles, siteUrl } from '../../support/test-sites.ts';

test('an article, an event and a person say what they are', async () => {
  const { site } = await siteOf('fixture');
  const of = (entry: Entry | undefined) => entry && entryJsonLd(site, entry);
  expect(of(site.byId.articles.get('2033-01-21-mayors-meet'))).toMatchObject({
    '@type': 'ReportageNewsArticle',
    datePublished: '2033-01-21T18:00:00+01:00',
    dateModified: '2033-01-22T09:00:00+01:00',
    url: `${siteUrl}/articles/2033-01-21-mayors-meet/`,
    correction: ['The report first gave the length of the talks as two hours.'],
  });
  expect(of(site.byId.events.get('2033-01-21-tilsey-meeting'))).toMatchObject({
    '@type': 'Event',
    startDate: '2033-01-21T11:00:00+01:00',
    location: { name: 'Ferry Hotel' },
  });
  expect(of(site.byId.people.get('pavel-dragov'))).toMatchObject({
    '@type': 'Person',
    alternateName: 'Павел Драгов',
    affiliation: { name: 'Velin' },
  });
  expect(of(site.byId.sources.get('vest-2033-01-21-dragov'))).toMatchObject({
    '@type': 'CreativeWork',
    url: 'https://vest.example/dragov',
    publisher: { name: 'VEST' },
  });
  expect(of(site.entries.topics[0])).toBeUndefined();
});

test('the data set has an edition of its own and names every file', async () => {
  const { site } = await siteOf('fixture');
  const dataset = datasetJsonLd(site);
  expect(dataset).toMatchObject({ '@type': 'Dataset', version: dataEdition(site).id });
  const files = (dataset['distribution'] as { contentUrl: string }[]).map(({ contentUrl }) => contentUrl);
  const made = distributedFiles(site, { readFile: readEntryFile, entryHtml: () => '' });
  expect(files.filter((file) => !made.has(file.slice(siteUrl.length)))).toEqual([]);
  expect(files).toContain(`${siteUrl}/data/sources.csv`);
});

test('an event is told as one where it has a place, or was a call', () => {
  const site = siteOfFiles({
    'events/call.md': '---\ntitle: They talk\ndate: 2033-01-21\nkind: call\n---\n',
    'events/letter.md': '---\ntitle: A letter arrives\ndate: 2033-01-21\nkind: delivery\n---\n',
  });
  const of = (id: string) => entryJsonLd(site, site.byId.events.get(id) as Entry);
  expect(of('call')).toMatchObject({ location: { '@type': 'VirtualLocation' } });
  expect(of('call')).not.toHaveProperty('attendee');
  expect(of('letter')).toBeUndefined();
});

test.each([
  ['2033-01?', '2033-01'],
  ['2033-01/2033-03', '2033-01-01'],
])('an event of %s begins on the date of its page, %s', (date, startDate) => {
  const site = siteOfFiles({
    'events/exercise.md': `---\ntitle: Exercise\ndate: ${date}\nkind: deployment\nplace: bay\n---\n`,
    'places/bay.md': '---\nname: Bay\n---\n',
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
  - { title: Chair, from: 2033-01-01 }
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
    dateCreated: '2033-01-26',
    author: [{ '@type': 'Organization', name: 'Alder' }],
    recipient: [{ name: 'Velin' }],
  });
});

test('each quotation of an entry has its words, speaker, day and permalink', async () => {
  const { site } = await siteOf('fixture');
  const quotations = quotationsJsonLd(site, site.byId.events.get('2033-01-21-tilsey-meeting') as Entry);
  expect(quotations).toHaveLength(
    site.statements.filter(({ entry }) => entry.id === '2033-01-21-tilsey-meeting').length,
  );
  expect(quotations).toContainEqual({
    '@type': 'Quotation',
    text: expect.stringContaining('беше полезен'),
    creator: { '@type': 'Person', name: 'Pavel Dragov', url: `${siteUrl}/people/pavel-dragov/` },
    isBasedOn: {
      '@type': 'CreativeWork',
      url: 'https://vest.example/dragov',
      publisher: { '@type': 'Organization', name: 'VEST' },
    },
    dateCreated: '2033-01-21',
    inLanguage: 'bg',
    url: `${siteUrl}/events/2033-01-21-tilsey-meeting/#useful`,
  });
  expect(quotationsJsonLd(site, site.byId.people.get('pavel-dragov') as Entry)).toEqual([]);
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
  expect(organisation).toMatchObject({ '@type': 'Organization', name: 'Bridge Track' });
});

test('a title can neither end the element nor lose a character', () => {
  const site = hostileSite();
  const entry = site.byId.articles.get('hostile') as Entry;
  const thing = entryJsonLd(site, entry);
  const text = jsonLdText(thing ? [thing] : []);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)['@graph'][0].headline).toBe(hostile.title);
});
