import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Entry, everyEntry } from '../../../src/content-model/entry.ts';
import { historyKey } from '../../../src/content-model/history.ts';
import type { Site } from '../../../src/content-model/site.ts';
import { atomFeed } from '../../../src/distribution/atom.ts';
import { type Feed, newestFirst } from '../../../src/distribution/feed.ts';
import { correctionsFeed, personFeed, siteFeed, topicFeed } from '../../../src/distribution/feeds.ts';
import { jsonFeed } from '../../../src/distribution/json-feed.ts';
import { feedList } from '../../../src/distribution/opml.ts';
import { entryHtml } from '../../../src/page-models/entry-html.ts';
import { topicPage } from '../../../src/page-models/topic-page.ts';
import { articlesByNewest } from '../../../src/record/articles.ts';
import { allCorrections } from '../../../src/record/corrections.ts';
import { hostile, hostileSite, siteOf, siteOfFiles, siteUrl } from '../../support/test-sites.ts';

let fixture: Site;
beforeAll(async () => {
  fixture = (await siteOf('fixture')).site;
});

describe('Atom', () => {
  test('a feed has what RFC 4287 demands of it and of each entry', () => {
    const root = rootOf(atomFeed(fixture, siteFeed(fixture, entryHtml)));
    expect(root.name).toBe('feed');
    expect(root.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom');
    expect(textOf(root, 'id')).toBe('tag:bridge-track,2026:/feed.xml');
    expect(textOf(root, 'updated')).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/);
    const entries = childrenOf(root, 'entry');
    expect(entries.map((entry) => textOf(entry, 'id'))).toEqual([
      'tag:bridge-track,2026:/articles/2033-01-26-answer/',
      'tag:bridge-track,2026:/articles/2033-01-24-one-lane-opens/',
      'tag:bridge-track,2026:/articles/2033-01-21-mayors-meet/',
    ]);
    for (const entry of entries) {
      for (const name of ['title', 'updated', 'published', 'summary', 'content'])
        expect(textOf(entry, name)).not.toBe('');
      expect(childrenOf(entry, 'author').map((author) => textOf(author, 'name'))).toEqual(['Bridge Track']);
    }
  });

  test('the text of an article has its quotation, its sources and no address without a host', () => {
    const entry = childrenOf(rootOf(atomFeed(fixture, siteFeed(fixture, entryHtml))), 'entry').at(-1);
    const html = textOf(entry as XmlElement, 'content');
    expect(html).toContain('<blockquote lang="en"><p>We came for concrete answers');
    expect(html).toContain('(state media)');
    expect(html).toContain(`href="${siteUrl}/articles/2033-01-21-mayors-meet/#source-1"`);
    expect(html).not.toMatch(/(href|src)="[/#]/);
  });

  test('titles that would break out of a feed come back word for word', () => {
    const site = hostileSite();
    for (const feed of [
      siteFeed(site, entryHtml),
      personFeed(site, 'hostile', entryHtml),
      topicFeed(site, 'hostile', entryHtml),
      correctionsFeed(site),
    ]) {
      const root = rootOf(atomFeed(fixture, feed));
      expect(childrenOf(root, 'entry').length).toBeGreaterThan(0);
      expect(childrenOf(root, 'entry').some((entry) => textOf(entry, 'title').includes(hostile.title))).toBe(
        true,
      );
      expect(childrenOf(root, 'script')).toEqual([]);
    }
  });

  test('what XML cannot hold is left out', () => {
    const feed: Feed = {
      ...siteFeed(fixture, entryHtml),
      title: 'a\u0000b\u000bc\uFFFFd\uD800e',
    };
    expect(textOf(rootOf(atomFeed(fixture, feed)), 'title')).toBe('abcde');
  });
});

test("a person's feed has statements, events and articles, the newest first, each once", () => {
  const { entries } = personFeed(fixture, 'pavel-dragov', entryHtml);
  const urls = entries.map(({ url }) => url.slice(siteUrl.length));
  expect(urls).toContain('/events/2033-01-21-tilsey-meeting/#no-breakthrough');
  expect(urls).toContain('/events/2033-01-21-tilsey-meeting/');
  expect(urls).toContain('/articles/2033-01-21-mayors-meet/');
  expect(urls).not.toContain('/events/2033-01-21-tilsey-meeting/#in-writing');
  expect(new Set(urls).size).toBe(urls.length);
  const times = entries.map(({ updated }) => Date.parse(updated));
  expect(times).toEqual([...times].sort((a, b) => b - a));
});

test('articles of one moment stand in a feed in the order of the list of articles', () => {
  const article = fixture.entries.articles[0] as Entry<'articles'>;
  const twins: Site = {
    ...fixture,
    entries: {
      ...fixture.entries,
      articles: ['first', 'second', 'third'].map((id) => ({ ...article, id })),
    },
  };
  const listed = articlesByNewest(twins).map(({ id }) => `${siteUrl}/articles/${id}/`);
  expect(siteFeed(twins, entryHtml).entries.map(({ url }) => url)).toEqual(listed);
});

test('a foreign statement says its language', () => {
  const { entries } = personFeed(fixture, 'pavel-dragov', entryHtml);
  expect(entries.find(({ url }) => url.endsWith('#useful'))).toMatchObject({
    lang: 'bg',
    summary: '“Разговорът беше полезен.” (VEST)',
  });
});

test("a topic's feed leaves out what is about other topics", () => {
  const urls = topicFeed(fixture, 'bridge-toll', entryHtml).entries.map(({ url }) => url);
  expect(urls).toContain(`${siteUrl}/events/2033-01-21-tilsey-meeting/#no-breakthrough`);
  expect(urls).not.toContain(`${siteUrl}/events/2033-01-21-tilsey-meeting/#useful`);
});

test("a topic's feed has the events that its page lists, also those at which only a statement is on it", () => {
  const site = siteOfFiles({
    'topics/talks.md': '---\ntitle: Talks\nquestion: Will they talk?\n---\n',
    'events/2033-01-21-meeting.md': `---
title: They meet
date: 2033-01-21
kind: meeting
---

:::quote{#words by=someone on=2033-01-21 source=paper topics=talks}
Words.
:::
`,
  });
  const { groups } = topicPage(site, 'talks');
  expect(groups.find(({ id }) => id === 'events')?.items.map(({ href }) => href)).toEqual([
    '/events/2033-01-21-meeting/',
  ]);
  expect(topicFeed(site, 'talks', entryHtml).entries.map(({ url }) => url)).toContain(
    `${siteUrl}/events/2033-01-21-meeting/`,
  );
});

describe('what is new', () => {
  const added = '2033-06-01T09:00:00Z';
  const later = '2033-06-03T09:00:00Z';
  /** Everything of the fixture was added in one commit, but for one quotation. */
  const withHistory = (site: Site): Site => ({
    ...site,
    history: {
      last: later,
      entries: Object.fromEntries(
        everyEntry(site.entries).map((entry) => [
          historyKey(entry),
          { added, changed: added, quotations: Object.fromEntries(quotationsOf(entry)) },
        ]),
      ),
    },
  });
  const quotationsOf = (entry: Entry) =>
    entry.body.quotations.map(({ id }) => [id, id === 'no-breakthrough' ? later : added]);
  const entryAt = (feed: Feed, path: string) => feed.entries.find(({ url }) => url === siteUrl + path);

  test('a statement that is added to an event is new, though it was said long ago', () => {
    const { entries } = personFeed(withHistory(fixture), 'pavel-dragov', entryHtml);
    expect(entries[0]).toMatchObject({
      url: `${siteUrl}/events/2033-01-21-tilsey-meeting/#no-breakthrough`,
      published: later,
      updated: later,
    });
  });

  test('an event is new when it is added, and again when it is corrected', () => {
    const feed = topicFeed(withHistory(fixture), 'bridge-toll', entryHtml);
    expect(entryAt(feed, '/events/2033-01-21-tilsey-meeting/')).toMatchObject({ published: added });
    const event = fixture.byId.events.get('2033-01-21-tilsey-meeting') as Entry<'events'>;
    const corrections = [{ on: '2033-07-01', grade: 'substance', note: 'Two hours' }];
    const corrected = { ...event, data: { ...event.data, corrections } } as Entry<'events'>;
    const events = fixture.entries.events.map((each) => (each.id === event.id ? corrected : each));
    const site: Site = withHistory({ ...fixture, entries: { ...fixture.entries, events } });
    expect(
      entryAt(topicFeed(site, 'bridge-toll', entryHtml), '/events/2033-01-21-tilsey-meeting/'),
    ).toMatchObject({
      published: added,
      updated: '2033-07-01T00:00:00Z',
    });
  });

  test('the field added wins over the history', () => {
    const article = fixture.entries.articles[0] as Entry<'articles'>;
    const dated = { ...article, data: { ...article.data, added: '2033-07-02' } } as Entry<'articles'>;
    const site: Site = withHistory({ ...fixture, entries: { ...fixture.entries, articles: [dated] } });
    expect(siteFeed(site, entryHtml).entries[0]?.updated).toBe('2033-07-02T00:00:00Z');
  });

  test('a feed is cut by number, but never below what the last 90 days brought', () => {
    const entry = { id: '', title: '', summary: '', author: '', categories: [] };
    const entries = ['2033-01-01', '2033-03-04', '2033-03-03', '2033-05-31'].map((day) => {
      const at = `${day}T12:00:00Z`;
      return { ...entry, url: day, published: at, updated: at };
    });
    const urls = (most: number, now?: string) => newestFirst(entries, most, now).map(({ url }) => url);
    expect(urls(1, '2033-06-01T00:00:00Z')).toEqual(['2033-05-31', '2033-03-04', '2033-03-03']);
    expect(urls(1, '2033-06-02T00:00:00Z')).toEqual(['2033-05-31', '2033-03-04']);
    expect(urls(1)).toEqual(['2033-05-31']);
    expect(urls(9)).toHaveLength(4);
  });
});

test('an article has the same text in every feed', () => {
  const html = siteFeed(fixture, entryHtml).entries.find(({ url }) => url.endsWith('mayors-meet/'))?.html;
  const inPerson = personFeed(fixture, 'pavel-dragov', entryHtml).entries;
  expect(html).toContain('<blockquote');
  expect(inPerson.find(({ url }) => url.endsWith('mayors-meet/'))?.html).toBe(html);
});

test('pictures and icons of feeds are PNG', () => {
  const read = JSON.parse(jsonFeed(fixture, siteFeed(fixture, entryHtml), '/feed.json'));
  expect(read.icon).toBe(`${siteUrl}/icon-512.png`);
  const images = read.items.flatMap(({ image }: { image?: string }) => image ?? []);
  expect(images).toEqual([`${siteUrl}/cards/2033-01-21-mayors-meet.png`]);
  expect(textOf(rootOf(atomFeed(fixture, siteFeed(fixture, entryHtml))), 'logo')).toBe(read.icon);
});

test('ids are the same wherever the site is served', () => {
  const ids = (url: string) =>
    personFeed({ ...fixture, url }, 'pavel-dragov', entryHtml).entries.map(({ id }) => id);
  expect(ids('https://elsewhere.example')).toEqual(ids(siteUrl));
});

test('an empty feed is older than any entry that it can get', () => {
  const site = siteOfFiles({});
  expect(correctionsFeed(site)).toMatchObject({ entries: [], updated: '2033-01-01T00:00:00Z' });
});

test('the list of feeds has every feed of the site, with its page', () => {
  const root = rootOf(feedList(fixture));
  const [, body] = ['head', 'body'].map((name) => childrenOf(root, name)[0] as XmlElement);
  const outlines = (element: XmlElement): XmlElement[] =>
    childrenOf(element, 'outline').flatMap((each) => [each, ...outlines(each)]);
  const feeds = outlines(body as XmlElement).flatMap(({ attributes: { xmlUrl } }) => xmlUrl ?? []);
  const { people, topics } = fixture.entries;
  expect(feeds).toHaveLength(2 + people.length + topics.length);
  expect(feeds).toContain(`${siteUrl}/people/pavel-dragov/feed.xml`);
});

test('the feed of corrections has each correction, and says of what grade it is', () => {
  const { entries } = correctionsFeed(fixture);
  expect(entries).toHaveLength(allCorrections(fixture).length);
  expect(entries.map(({ url }) => url)).toContain(
    `${siteUrl}/events/2033-01-26-answer-handed-over/#correction-1`,
  );
  expect(entries.find(({ url }) => url.includes('/articles/'))).toMatchObject({
    url: `${siteUrl}/articles/2033-01-21-mayors-meet/#correction-1`,
    updated: '2033-01-22T00:00:00Z',
    title: expect.stringContaining('Correction (substance)'),
  });
});

test('the JSON feed carries the same entries as the Atom feed', () => {
  const feed = siteFeed(hostileSite(), entryHtml);
  const read = JSON.parse(jsonFeed(hostileSite(), feed, '/feed.json'));
  expect(read).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: `${siteUrl}/feed.json`,
    items: [
      {
        id: 'tag:bridge-track,2026:/articles/hostile/',
        url: `${siteUrl}/articles/hostile/`,
        title: hostile.title,
        summary: hostile.summary,
      },
    ],
  });
  expect(read.items[0].content_html).toContain('<code>href="/x"</code>');
});

function rootOf(xml: string): XmlElement {
  const { root } = parseXml(xml);
  if (!root) throw new Error('the document is empty');
  return root;
}

function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => child.type === 'element' && (child as XmlElement).name === name,
  );
}

function textOf(element: XmlElement, name: string): string {
  return childrenOf(element, name)[0]?.text ?? '';
}
