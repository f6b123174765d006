import type { Site } from '../content-model/site.ts';
import { opmlPath } from '../distribution/opml.ts';

/** Another form of a page, or a feed that follows it, as linked in the head. */
export interface Alternate {
  href: string;
  /** Media type. */
  type: string;
  title: string;
}

const calendar: Alternate = {
  href: '/calendar.ics',
  type: 'text/calendar',
  title: 'Events, and days on which promises fall due',
};

/** Feeds that follow one page of the site, by its address. */
const feedsOfPages: Readonly<Record<string, readonly Alternate[]>> = {
  '/corrections/': [{ href: '/corrections/feed.xml', type: 'application/atom+xml', title: 'Corrections' }],
  '/events/': [calendar],
  '/feeds/': [{ href: opmlPath, type: 'text/x-opml', title: 'All feeds' }, calendar],
  '/promises/': [calendar],
  '/timeline/': [calendar],
};

/** The feeds and calendars linked in the head of a page: those of the site, then those of the page itself. */
export function followedFeeds({ settings }: Pick<Site, 'settings'>, page: string): Alternate[] {
  return [
    { href: '/feed.xml', type: 'application/atom+xml', title: settings.name },
    { href: '/feed.json', type: 'application/feed+json', title: settings.name },
    ...(feedsOfPages[page] ?? []),
  ];
}
