import { entryPath, feedPath } from '../content-model/addresses.ts';
import type { Entry } from '../content-model/entry.ts';
import { originatorOf } from '../content-model/originator.ts';
import type { Site } from '../content-model/site.ts';
import type { Statement } from '../content-model/statement.ts';
import { formatDay } from '../dates/calendar.ts';
import { formatEdtf } from '../dates/date-labels.ts';
import { edtf, moment } from '../dates/edtf.ts';
import { latest, rfc3339, startOfDay } from '../dates/rfc3339.ts';
import { articlesAbout, eventsWith, statementsBy } from '../record/by-person.ts';
import { allCorrections } from '../record/corrections.ts';
import { dayOfEvent, eventDate } from '../record/events.ts';
import { addedAt, correctedAt, lastChange, statementAddedAt } from '../record/history.ts';
import { labelOf, speakerName } from '../record/names.ts';
import { referrersAmong, statementsAbout } from '../record/referrers.ts';
import { type Feed, type FeedEntry, lastUpdate, newestFirst } from './feed.ts';
import { cardPath } from './social-card.ts';
import { tagUri } from './tag-uri.ts';

const mostArticles = 40;
const mostEntries = 100;

/** The text of an entry as HTML that reads on its own. */
export type EntryHtml = (site: Site, entry: Entry) => string;

/** The newest articles. */
export function siteFeed(site: Site, entryHtml: EntryHtml): Feed {
  return feedOf(site, mostArticles, {
    title: site.settings.name,
    subtitle: site.settings.description,
    path: '/feed.xml',
    page: '/',
    entries: site.entries.articles.map((entry) => articleEntry(site, entry, entryHtml)),
  });
}

/** What a person said and took part in, and the articles about it. */
export function personFeed(site: Site, id: string, entryHtml: EntryHtml): Feed {
  const name = labelOf(site, 'people', id);
  return feedOf(site, mostEntries, {
    title: `${name} – ${site.settings.name}`,
    subtitle: `Statements of ${name}, events with ${name}, and articles about them`,
    path: feedPath('people', id),
    page: entryPath('people', id),
    entries: [
      ...articlesAbout(site, id).map((article) => articleEntry(site, article, entryHtml)),
      ...eventsWith(site, id).map((event) => eventEntry(site, event)),
      ...statementsBy(site, id).map((statement) => statementEntry(site, statement)),
    ],
  });
}

/** What was said and done on a topic, and the articles about it. */
export function topicFeed(site: Site, id: string, entryHtml: EntryHtml): Feed {
  const title = labelOf(site, 'topics', id);
  return feedOf(site, mostEntries, {
    title: `${title} – ${site.settings.name}`,
    subtitle: site.byId.topics.get(id)?.data.question ?? title,
    path: feedPath('topics', id),
    page: entryPath('topics', id),
    entries: [
      ...referrersAmong(site, 'articles', 'topics', id).map((article) =>
        articleEntry(site, article, entryHtml),
      ),
      ...referrersAmong(site, 'events', 'topics', id).map((event) => eventEntry(site, event)),
      ...statementsAbout(site, id).map((statement) => statementEntry(site, statement)),
    ],
  });
}

/** Every correction of an article or a record, each on its own. */
export function correctionsFeed(site: Site): Feed {
  const entries = allCorrections(site).map(({ collection, id, on, grade, note, anchor }): FeedEntry => {
    const at = startOfDay(on);
    const article = collection === 'articles' ? site.byId.articles.get(id) : undefined;
    return {
      ...addressOf(site, `${entryPath(collection, id)}#${anchor}`),
      title: `Correction (${grade}): ${labelOf(site, collection, id)}`,
      summary: `${formatDay(on)}: ${note}`,
      published: at,
      updated: at,
      author: article?.data.author ?? site.settings.name,
      categories: [{ id: grade, label: grade }],
    };
  });
  return feedOf(site, mostEntries, {
    title: `Corrections – ${site.settings.name}`,
    subtitle: 'What was changed in articles and records after they were published',
    path: '/corrections/feed.xml',
    page: '/corrections/',
    entries,
  });
}

function articleEntry(site: Site, entry: Entry<'articles'>, entryHtml: EntryHtml): FeedEntry {
  const { id, data } = entry;
  const published = rfc3339(data.published);
  return {
    ...addressOf(site, entryPath('articles', id)),
    title: data.title,
    summary: data.summary,
    html: entryHtml(site, entry),
    published,
    updated: latest([published, addedAt(site, entry), correctedAt(entry)]) ?? published,
    author: data.author,
    categories: [{ id: data.kind, label: data.kind }, ...topicsOf(site, data.topics)],
    ...(data.image !== undefined && { picture: site.url + cardPath(site, id) }),
  };
}

function eventEntry(site: Site, entry: Entry<'events'>): FeedEntry {
  const { id, data } = entry;
  const ownTime = data.start === undefined ? startOfDay(dayOfEvent(entry)) : rfc3339(data.start);
  const added = addedAt(site, entry) ?? ownTime;
  const when =
    data.start === undefined ? formatEdtf(edtf(eventDate(entry))) : formatDay(moment(data.start).day);
  const place = data.place === undefined ? '' : `, ${labelOf(site, 'places', data.place)}`;
  return {
    ...addressOf(site, entryPath('events', id)),
    title: data.title,
    summary: [`${when}${place}.`, data.outcome].filter(Boolean).join(' '),
    published: added,
    updated: latest([added, correctedAt(entry)]) ?? added,
    author: site.settings.name,
    categories: [{ id: data.kind, label: data.kind }, ...topicsOf(site, data.topics)],
  };
}

function statementEntry(site: Site, statement: Statement): FeedEntry {
  const added = statementAddedAt(site, statement) ?? startOfDay(edtf(statement.on).first);
  const source = site.byId.sources.get(statement.source)?.data;
  const publisher = source ? originatorOf(source) : statement.source;
  return {
    ...addressOf(site, statement.path),
    title: `${speakerName(site, statement.speaker)}, ${formatEdtf(edtf(statement.on))}`,
    summary: `“${statement.text}” (${publisher})`,
    published: added,
    updated: added,
    author: site.settings.name,
    ...(statement.lang !== 'en' && { lang: statement.lang }),
    categories: [{ id: 'statement', label: 'statement' }, ...topicsOf(site, statement.topics)],
  };
}

function addressOf(site: Site, path: string): Pick<FeedEntry, 'id' | 'url'> {
  return { id: tagUri(site, path), url: site.url + path };
}

function topicsOf(site: Site, topics: readonly string[] = []) {
  return topics.map((id) => ({ id, label: labelOf(site, 'topics', id) }));
}

function feedOf(site: Site, most: number, feed: Omit<Feed, 'updated'>): Feed {
  const entries = newestFirst(feed.entries, most, lastChange(site));
  return { ...feed, entries, updated: lastUpdate(entries) ?? startOfDay(site.settings.scope.from) };
}
