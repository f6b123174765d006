import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/content-model/entry.ts';
import type { Site } from '../../../src/content-model/site.ts';
import { atomFeed } from '../../../src/distribution/atom.ts';
import type { Feed } from '../../../src/distribution/feed.ts';
import {
  correctionsFeed,
  personFeed,
  rfc3339,
  siteFeed,
  topicFeed,
} from '../../../src/distribution/feeds.ts';
import { jsonFeed } from '../../../src/distribution/json-feed.ts';
import { articleHtml } from '../../../src/page-models/article-html.ts';
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
    const root = rootOf(atomFeed(fixture, siteFeed(fixture, articleHtml)));
    expect(root.name).toBe('feed');
    expect(root.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom');
    expect(textOf(root, 'id')).toBe(`${siteUrl}/feed.xml`);
    expect(textOf(root, 'updated')).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/);
    const entries = childrenOf(root, 'entry');
    expect(entries.map((entry) => textOf(entry, 'id'))).toEqual([
      `${siteUrl}/articles/2022-01-26-answer/`,
      `${siteUrl}/articles/2022-01-21-ministers-meet/`,
    ]);
    for (const entry of entries) {
      for (const name of ['title', 'updated', 'published', 'summary', 'content'])
        expect(textOf(entry, name)).not.toBe('');
      expect(childrenOf(entry, 'author').map((author) => textOf(author, 'name'))).toEqual(['Geneva Track']);
    }
  });

  test('the text of an article has its quotation, its sources and no address without a host', () => {
    const [, entry] = childrenOf(rootOf(atomFeed(fixture, siteFeed(fixture, articleHtml))), 'entry');
    const html = textOf(entry as XmlElement, 'content');
    expect(html).toContain('<blockquote lang="en"><p>What we expect is concrete answers');
    expect(html).toContain('(state media)');
    expect(html).toContain(`href="${siteUrl}/articles/2022-01-21-ministers-meet/#source-1"`);
    expect(html).not.toMatch(/(href|src)="[/#]/);
  });

  test('titles that would break out of a feed come back word for word', () => {
    const site = hostileSite();
    for (const feed of [
      siteFeed(site, articleHtml),
      personFeed(site, 'hostile'),
      topicFeed(site, 'hostile'),
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
      ...siteFeed(fixture, articleHtml),
      title: 'a\u0000b\u000bc\uFFFFd\uD800e',
    };
    expect(textOf(rootOf(atomFeed(fixture, feed)), 'title')).toBe('abcde');
  });
});

test("a person's feed has statements, events and articles, the newest first, each once", () => {
  const { entries } = personFeed(fixture, 'sergey-lavrov');
  const urls = entries.map(({ url }) => url.slice(siteUrl.length));
  expect(urls).toContain('/events/2022-01-21-geneva-meeting/#no-breakthrough');
  expect(urls).toContain('/events/2022-01-21-geneva-meeting/');
  expect(urls).toContain('/articles/2022-01-21-ministers-meet/');
  expect(urls).not.toContain('/events/2022-01-21-geneva-meeting/#in-writing');
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
  expect(siteFeed(twins, articleHtml).entries.map(({ url }) => url)).toEqual(listed);
});

test('a foreign statement says its language', () => {
  const { entries } = personFeed(fixture, 'sergey-lavrov');
  expect(entries.find(({ url }) => url.endsWith('#useful'))).toMatchObject({
    lang: 'ru',
    summary: '“Это была полезная беседа.” (TASS)',
  });
});

test("a topic's feed leaves out what is about other topics", () => {
  const urls = topicFeed(fixture, 'nato-enlargement').entries.map(({ url }) => url);
  expect(urls).toContain(`${siteUrl}/events/2022-01-21-geneva-meeting/#no-breakthrough`);
  expect(urls).not.toContain(`${siteUrl}/events/2022-01-21-geneva-meeting/#useful`);
});

test("a topic's feed has the events that its page lists, also those at which only a statement is on it", () => {
  const site = siteOfFiles({
    'topics/talks.md': '---\ntitle: Talks\nquestion: Will they talk?\n---\n',
    'events/2022-01-21-meeting.md': `---
title: They meet
date: 2022-01-21
kind: meeting
---

:::quote{#words by=someone on=2022-01-21 source=paper topics=talks}
Words.
:::
`,
  });
  const { groups } = topicPage(site, 'talks');
  expect(groups.find(({ id }) => id === 'events')?.items.map(({ href }) => href)).toEqual([
    '/events/2022-01-21-meeting/',
  ]);
  expect(topicFeed(site, 'talks').entries.map(({ url }) => url)).toContain(
    `${siteUrl}/events/2022-01-21-meeting/`,
  );
});

test('the feed of corrections has each correction, and says of what grade it is', () => {
  const { entries } = correctionsFeed(fixture);
  expect(entries).toHaveLength(allCorrections(fixture).length);
  expect(entries.map(({ url }) => url)).toContain(
    `${siteUrl}/events/2022-01-26-answer-handed-over/#correction-1`,
  );
  expect(entries.find(({ url }) => url.includes('/articles/'))).toMatchObject({
    url: `${siteUrl}/articles/2022-01-21-ministers-meet/#correction-1`,
    updated: '2022-01-22T00:00:00Z',
    title: expect.stringContaining('Correction (substance)'),
  });
});

test('the JSON feed carries the same entries as the Atom feed', () => {
  const feed = siteFeed(hostileSite(), articleHtml);
  const read = JSON.parse(jsonFeed(hostileSite(), feed, '/feed.json'));
  expect(read).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: `${siteUrl}/feed.json`,
    items: [{ id: `${siteUrl}/articles/hostile/`, title: hostile.title, summary: hostile.summary }],
  });
  expect(read.items[0].content_html).toContain('<code>href="/x"</code>');
});

test.each([
  ['2022-01-21T18:00+01:00', '2022-01-21T18:00:00+01:00'],
  ['2022-01-21T18:00Z', '2022-01-21T18:00:00Z'],
  ['2022-01-21T18:00:07-05:00', '2022-01-21T18:00:07-05:00'],
])('%s is %s in a feed', (written, wanted) => {
  expect(rfc3339(written)).toBe(wanted);
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
