import type { Day } from './calendar.ts';
import { type Collection, collections } from './collections.ts';

/** Site-absolute address of an entry's page, with trailing slash. */
export function entryPath(collection: Collection, id: string): string {
  return `/${collection}/${id}/`;
}

/** Pages that every site has, besides those of its entries and its days. */
export const sitePages: readonly string[] = [
  '/',
  ...collections.map((collection) => `/${collection}/`),
  ...[
    'about',
    'corrections',
    'data',
    'disagreements',
    'feeds',
    'pictures',
    'search',
    'statements',
    'timeline',
  ].map((name) => `/${name}/`),
];

/** `/2022/01/21/` for a day, `/2022/01/` for a month, `/2022/` for a year. */
export function datePath(date: Day): string {
  return `/${date.split('-').join('/')}/`;
}

/** The place in the page of a person's statements and events of one day. */
export function dayAnchor(day: Day): string {
  return `#${day}`;
}
