import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { articleItem, documentItem, type EntryItem, eventItem } from './entry-item.ts';

/** A part of a page that lists entries. */
export interface EntryGroup {
  /** The anchor. */
  id: string;
  title: string;
  items: EntryItem[];
}

/** The most articles a list under a record shows, the newest; the search has them all. */
const mostArticles = 30;

/** Events, documents and articles that have to do with a record; lists with nothing in them are left out. */
export function entryGroups(
  site: Site,
  {
    events = [],
    documents = [],
    articles = [],
  }: {
    events?: readonly Entry<'events'>[];
    documents?: readonly Entry<'documents'>[];
    articles?: readonly Entry<'articles'>[];
  },
): EntryGroup[] {
  const newest = [...articles]
    .sort((a, b) => (a.data.published < b.data.published ? 1 : -1))
    .slice(0, mostArticles);
  return [
    { id: 'events', title: 'Events', items: events.map((event) => eventItem(site, event)) },
    { id: 'documents', title: 'Documents', items: documents.map((document) => documentItem(site, document)) },
    { id: 'articles', title: 'Articles', items: newest.map((article) => articleItem(site, article)) },
  ].filter(({ items }) => items.length > 0);
}
