import { entryPath } from '../content-model/addresses.ts';
import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { addDays, type Day } from '../dates/calendar.ts';
import { formatEdtf } from '../dates/date-labels.ts';
import { type EdtfText, edtf, type MomentText, moment } from '../dates/edtf.ts';
import { compareEvents, eventDate } from '../record/events.ts';
import { labelOf } from '../record/names.ts';

type Property = [name: string, value: string];

/**
 * All events, and the days on which promises fall due, as iCalendar (RFC 5545). What has a clock time is given in UTC;
 * what is only known by its day fills that day, wherever the calendar is read.
 */
export function calendar(site: Site): string {
  const stamp = `${compact(site.edition)}T000000Z`;
  const host = new URL(site.url).host;
  const components = [
    ...[...site.entries.events].sort(compareEvents).map((event) => eventProperties(site, event)),
    ...site.entries.promises.map((promise) => dueProperties(site, promise)),
  ].map(({ uid, properties }): Property[] => [
    ['BEGIN', 'VEVENT'],
    ['UID', `${uid}@${host}`],
    ['DTSTAMP', stamp],
    ...properties,
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ]);
  const properties: Property[] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', `-//${site.settings.name}//Calendar//EN`],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['X-WR-CALNAME', calendarText(site.settings.name)],
    ['X-WR-CALDESC', calendarText(site.settings.description)],
    ...components.flat(),
    ['END', 'VCALENDAR'],
  ];
  return properties.map(([name, value]) => `${foldLine(`${name}:${value}`)}\r\n`).join('');
}

function eventProperties(site: Site, { id, data }: Entry<'events'>): { uid: string; properties: Property[] } {
  const url = site.url + entryPath('events', id);
  const place = data.place === undefined ? undefined : site.byId.places.get(data.place)?.data;
  const people = (data.people ?? []).map((person) => labelOf(site, 'people', person));
  const description = [
    data.outcome,
    people.length > 0 ? `With ${people.join(', ')}.` : undefined,
    data.date === undefined || edtf(data.date).precision === 'day'
      ? undefined
      : `Date: ${formatEdtf(edtf(data.date))}.`,
    url,
  ];
  return {
    uid: `event-${id}`,
    properties: [
      ...(data.start === undefined ? wholeDays(eventDate({ data })) : clockTimes(data.start, data.end)),
      ['SUMMARY', calendarText(data.title)],
      ['DESCRIPTION', calendarText(description.filter((line) => line !== undefined).join('\n'))],
      ...(place === undefined
        ? []
        : [['LOCATION', calendarText([place.name, place.country].filter(Boolean).join(', '))] as Property]),
      ...(place?.coordinates === undefined ? [] : [['GEO', place.coordinates.join(';')] as Property]),
      ['CATEGORIES', calendarText(data.kind)],
      ['URL', url],
    ],
  };
}

function dueProperties(site: Site, { id, data }: Entry<'promises'>): { uid: string; properties: Property[] } {
  const url = site.url + entryPath('promises', id);
  const written = data.due_as_written === undefined ? '' : ` (“${data.due_as_written}”)`;
  return {
    uid: `promise-${id}`,
    properties: [
      ...wholeDays(data.due),
      ['SUMMARY', calendarText(`Due: ${data.title}`)],
      ['DESCRIPTION', calendarText(`Promised for ${formatEdtf(edtf(data.due))}${written}.\n${url}`)],
      ['CATEGORIES', 'promise'],
      ['URL', url],
    ],
  };
}

/** The end of whole days is the day after the last. */
function wholeDays(written: EdtfText): Property[] {
  const { first, last } = edtf(written);
  return [
    ['DTSTART;VALUE=DATE', compact(first)],
    ['DTEND;VALUE=DATE', compact(addDays(last, 1))],
  ];
}

function clockTimes(start: MomentText, end: MomentText | undefined): Property[] {
  return [['DTSTART', utcTime(start)], ...(end === undefined ? [] : [['DTEND', utcTime(end)] as Property])];
}

function utcTime(written: MomentText): string {
  return `${new Date(moment(written).epoch).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function compact(day: Day): string {
  return day.replaceAll('-', '');
}

/** Text as a property's value: backslash, comma, semicolon and line ends escaped, other control characters left out. */
export function calendarText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\n|\r/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '');
}

const encoder = new TextEncoder();

/** Folds a line into pieces of at most 75 octets, never within a character; those after the first begin with a space. */
export function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
}
