import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { newestFirst } from '../record/articles.ts';
import type { EntryLink } from '../record/names.ts';
import { articleItem, documentItem, type EntryItem, eventItem } from './entry-item.ts';

/** A part of a page that lists entries. */
export interface EntryGroup {
  /** The anchor. */
  id: string;
  title: string;
  items: EntryItem[];
  /** Link to all of them, if there are more. */
  more?: EntryLink;
}

/** The most articles listed, newest first; few if there is a search that finds them all. */
const mostArticles = 30;
const fewArticles = 2;

/** With more events than this, only key events are listed if there is a search that finds them all. */
const manyEvents = 20;

/** Events, documents and articles related to an entry; empty lists are left out. */
export function entryGroups(
  site: Site,
  {
    events = [],
    documents = [],
    articles = [],
    search,
  }: {
    events?: readonly Entry<'events'>[];
    documents?: readonly Entry<'documents'>[];
    articles?: readonly Entry<'articles'>[];
    /** Query parameters of the search that finds all the articles: `topic=tolls`. */
    search?: string;
  },
): EntryGroup[] {
  const shown = newestFirst(articles).slice(0, search === undefined ? mostArticles : fewArticles);
  const keyEvents = events.filter(({ data }) => data.weight === 'key');
  const isLong = search !== undefined && events.length > manyEvents && keyEvents.length > 0;
  const shownEvents = isLong ? keyEvents : events;
  return [
    {
      id: 'events',
      title: shownEvents.length < events.length ? 'Key events' : 'Events',
      items: shownEvents.map((event) => eventItem(site, event)),
      ...(shownEvents.length < events.length && {
        more: { href: `/search/?${search}&kind=event`, label: `All ${events.length} events` },
      }),
    },
    { id: 'documents', title: 'Documents', items: documents.map((document) => documentItem(site, document)) },
    {
      id: 'articles',
      title: 'Articles',
      items: shown.map((article) => articleItem(site, article)),
      ...(search !== undefined &&
        articles.length > shown.length && {
          more: { href: `/search/?${search}&kind=article`, label: `All ${articles.length} articles` },
        }),
    },
  ].filter(({ items }) => items.length > 0);
}
