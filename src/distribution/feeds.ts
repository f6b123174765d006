import { entryPath, feedPath } from '../content-model/addresses.ts';
import type { Entry } from '../content-model/entry.ts';
import { originatorOf } from '../content-model/originator.ts';
import type { Site } from '../content-model/site.ts';
import type { Statement } from '../content-model/statement.ts';
import { formatDay } from '../dates/calendar.ts';
import { formatEdtf } from '../dates/date-labels.ts';
import { edtf, moment } from '../dates/edtf.ts';
import { articlesAbout, eventsWith, statementsBy } from '../record/by-person.ts';
import { allCorrections } from '../record/corrections.ts';
import { dayOfEvent, eventDate } from '../record/events.ts';
import { labelOf, speakerName } from '../record/names.ts';
import { referrersAmong, statementsAbout } from '../record/referrers.ts';
import { type Feed, type FeedEntry, newestFirst } from './feed.ts';

const mostArticles = 40;
const mostEntries = 100;

/** An article as HTML that reads on its own. */
export type ArticleHtml = (site: Site, article: Entry<'articles'>) => string;

/** The newest articles in full. */
export function siteFeed(site: Site, articleHtml: ArticleHtml): Feed {
  const newest = newestFirst(
    site.entries.articles.map((entry) => articleEntry(site, entry)),
    mostArticles,
  );
  const byUrl = new Map(
    site.entries.articles.map((entry) => [site.url + entryPath('articles', entry.id), entry]),
  );
  return feedOf(site, {
    title: site.settings.name,
    subtitle: site.settings.description,
    path: '/feed.xml',
    page: '/',
    entries: newest.map((entry) => {
      const article = byUrl.get(entry.url);
      return article ? { ...entry, html: articleHtml(site, article) } : entry;
    }),
  });
}

/** What a person said and took part in, and the articles about it. */
export function personFeed(site: Site, id: string): Feed {
  const name = labelOf(site, 'people', id);
  return feedOf(site, {
    title: `${name} – ${site.settings.name}`,
    subtitle: `Statements of ${name}, events with ${name}, and articles about them`,
    path: feedPath('people', id),
    page: entryPath('people', id),
    entries: newestFirst(
      [
        ...articlesAbout(site, id).map((article) => articleEntry(site, article)),
        ...eventsWith(site, id).map((event) => eventEntry(site, event)),
        ...statementsBy(site, id).map((statement) => statementEntry(site, statement)),
      ],
      mostEntries,
    ),
  });
}

/** What was said and done on a topic, and the articles about it. */
export function topicFeed(site: Site, id: string): Feed {
  const title = labelOf(site, 'topics', id);
  return feedOf(site, {
    title: `${title} – ${site.settings.name}`,
    subtitle: site.byId.topics.get(id)?.data.question ?? title,
    path: feedPath('topics', id),
    page: entryPath('topics', id),
    entries: newestFirst(
      [
        ...referrersAmong(site, 'articles', 'topics', id).map((article) => articleEntry(site, article)),
        ...referrersAmong(site, 'events', 'topics', id).map((event) => eventEntry(site, event)),
        ...statementsAbout(site, id).map((statement) => statementEntry(site, statement)),
      ],
      mostEntries,
    ),
  });
}

/** Every correction of an article or a record, each on its own. */
export function correctionsFeed(site: Site): Feed {
  const entries = allCorrections(site).map(({ collection, id, on, grade, note, anchor }): FeedEntry => {
    const at = startOfDay(on);
    const article = collection === 'articles' ? site.byId.articles.get(id) : undefined;
    return {
      url: `${site.url}${entryPath(collection, id)}#${anchor}`,
      title: `Correction (${grade}): ${labelOf(site, collection, id)}`,
      summary: `${formatDay(on)}: ${note}`,
      published: at,
      updated: at,
      author: article?.data.author ?? site.settings.name,
      categories: [{ id: grade, label: grade }],
    };
  });
  return feedOf(site, {
    title: `Corrections – ${site.settings.name}`,
    subtitle: 'What was changed in articles and records after they were published',
    path: '/corrections/feed.xml',
    page: '/corrections/',
    entries: newestFirst(entries, mostEntries),
  });
}

function articleEntry(site: Site, entry: Entry<'articles'>): FeedEntry {
  const { id, data } = entry;
  return {
    url: site.url + entryPath('articles', id),
    title: data.title,
    summary: data.summary,
    published: rfc3339(data.published),
    updated: rfc3339(data.updated ?? data.published),
    author: data.author,
    categories: [{ id: data.kind, label: data.kind }, ...topicsOf(site, data.topics)],
    ...(data.image !== undefined && { picture: `${site.url}/pictures/${data.image.file}` }),
  };
}

function eventEntry(site: Site, entry: Entry<'events'>): FeedEntry {
  const { id, data } = entry;
  const at = data.start === undefined ? startOfDay(dayOfEvent(entry)) : rfc3339(data.start);
  const when =
    data.start === undefined ? formatEdtf(edtf(eventDate(entry))) : formatDay(moment(data.start).day);
  const place = data.place === undefined ? '' : `, ${labelOf(site, 'places', data.place)}`;
  return {
    url: site.url + entryPath('events', id),
    title: data.title,
    summary: [`${when}${place}.`, data.outcome].filter(Boolean).join(' '),
    published: at,
    updated: at,
    author: site.settings.name,
    categories: [{ id: data.kind, label: data.kind }, ...topicsOf(site, data.topics)],
  };
}

function statementEntry(site: Site, statement: Statement): FeedEntry {
  const at = startOfDay(edtf(statement.on).first);
  const source = site.byId.sources.get(statement.source)?.data;
  const publisher = source ? originatorOf(source) : statement.source;
  return {
    url: site.url + statement.path,
    title: `${speakerName(site, statement.speaker)}, ${formatEdtf(edtf(statement.on))}`,
    summary: `“${statement.text}” (${publisher})`,
    published: at,
    updated: at,
    author: site.settings.name,
    ...(statement.lang !== 'en' && { lang: statement.lang }),
    categories: [{ id: 'statement', label: 'statement' }, ...topicsOf(site, statement.topics)],
  };
}

function topicsOf(site: Site, topics: readonly string[] = []) {
  return topics.map((id) => ({ id, label: labelOf(site, 'topics', id) }));
}

function feedOf(site: Site, feed: Omit<Feed, 'updated'>): Feed {
  return { ...feed, updated: feed.entries[0]?.updated ?? startOfDay(site.edition) };
}

function startOfDay(day: string): string {
  return `${day}T00:00:00Z`;
}

/** A moment with its seconds written out, which RFC 3339 demands. */
export function rfc3339(written: string): string {
  return written.replace(/T(\d{2}:\d{2})(?=Z|[+-])/, 'T$1:00');
}
