import type { Day } from '../dates/calendar.ts';
import { asEdtf, type EdtfText, edtf } from '../dates/edtf.ts';
import { type Collection, collections } from './collections.ts';

/** The path of the folder that a site is served in, such as `/tracker`; empty at the root of its host. */
export function basePathOf(siteUrl: string): string {
  return new URL(siteUrl).pathname.replace(/\/+$/, '');
}

/** Site-absolute address of an entry's page, with trailing slash. */
export function entryPath(collection: Collection, id: string): string {
  return `/${collection}/${id}/`;
}

/** Pages that every site has, apart from those of its entries and days. */
export const sitePages: readonly string[] = [
  '/',
  ...collections.map((collection) => `/${collection}/`),
  ...[
    'about',
    'corrections',
    'data',
    'demand-and-answer',
    'disagreements',
    'feeds',
    'pictures',
    'search',
    'statements',
    'timeline',
  ].map((name) => `/${name}/`),
];

/** A date as in the address of its page: the first day of an interval, or the month or year of a date without a day. */
export function dateOf(written: EdtfText): EdtfText {
  const { precision, first, text } = edtf(written);
  return precision === 'interval' ? first : asEdtf(text.replace(/[?~]/g, ''));
}

/** `/2031/05/14/` for a day, `/2031/05/` for a month, `/2031/` for a year. */
export function datePath(date: Day): string {
  return `/${date.split('-').join('/')}/`;
}

/** The Atom feed of a person or a topic. */
export function feedPath(collection: 'people' | 'topics', id: string): string {
  return `${entryPath(collection, id)}feed.xml`;
}

/** The JSON Schema of the entries or statements in `/data/<name>.json`. */
export function schemaPath(name: Collection | 'statements'): string {
  return `/data/schema/${name}.json`;
}

/** The JSON Schema of the whole of `/data/<name>.json`. */
export function fileSchemaPath(name: Collection | 'statements'): string {
  return `/data/schema/${name}-file.json`;
}

/** The anchor of a day on a person's page, with that day's statements and events. */
export function dayAnchor(day: Day): string {
  return `#${day}`;
}
