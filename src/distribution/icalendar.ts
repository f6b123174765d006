import { entryPath } from '../content-model/addresses.ts';
import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { addDays, type Day } from '../dates/calendar.ts';
import { formatEdtf } from '../dates/date-labels.ts';
import { type EdtfDate, type EdtfText, edtf, type MomentText, moment } from '../dates/edtf.ts';
import { type Instant, startOfDay } from '../dates/rfc3339.ts';
import { correctionsOf } from '../record/corrections.ts';
import { compareEvents, eventDate } from '../record/events.ts';
import { changedAt } from '../record/history.ts';
import { labelOf } from '../record/names.ts';
import { tagUri } from './tag-uri.ts';

type Property = [name: string, value: string];

/**
 * All events, and the days on which promises fall due, as iCalendar (RFC 5545). What has a clock time is given in UTC;
 * what is only known by its day fills that day, wherever the calendar is read.
 */
export function calendar(site: Site): string {
  const components = [
    ...[...site.entries.events]
      .sort(compareEvents)
      .map((event) => component(site, event, eventProperties(site, event))),
    ...site.entries.promises.map((promise) => component(site, promise, dueProperties(site, promise))),
  ];
  const properties: Property[] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', `-//${site.settings.name}//Calendar//EN`],
    ['CALSCALE', 'GREGORIAN'],
    ['NAME', calendarText(site.settings.name)],
    ['X-WR-CALNAME', calendarText(site.settings.name)],
    ['X-WR-CALDESC', calendarText(site.settings.description)],
    ['REFRESH-INTERVAL;VALUE=DURATION', 'P1D'],
    ['X-PUBLISHED-TTL', 'P1D'],
    ...components.flat(),
    ['END', 'VCALENDAR'],
  ];
  return properties.map(([name, value]) => `${foldLine(`${name}:${value}`)}\r\n`).join('');
}

/**
 * What every event of the calendar has. It carries no method: it is a file to subscribe to. Without one, DTSTAMP says
 * when the event was last changed (RFC 5545, 3.8.7.2), and so does LAST-MODIFIED; a correction is a new revision.
 */
function component(site: Site, entry: Entry, properties: Property[]): Property[] {
  const path = entryPath(entry.collection, entry.id);
  const changed = utcTime(changedAt(site, entry) ?? startOfDay(site.edition));
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', calendarText(tagUri(site, path))],
    ['DTSTAMP', changed],
    ['LAST-MODIFIED', changed],
    ['SEQUENCE', String(correctionsOf(entry).length)],
    ...properties,
    ['URL', site.url + path],
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ];
}

function eventProperties(site: Site, { id, data }: Entry<'events'>): Property[] {
  const url = site.url + entryPath('events', id);
  const place = data.place === undefined ? undefined : site.byId.places.get(data.place)?.data;
  const people = (data.people ?? []).map((person) => labelOf(site, 'people', person));
  const date = data.start === undefined ? edtf(eventDate({ data })) : undefined;
  const description = [
    data.outcome,
    people.length > 0 ? `With ${people.join(', ')}.` : undefined,
    date === undefined || isExact(date) ? undefined : `Date: ${formatEdtf(date)}.`,
    url,
  ];
  return [
    ...(data.start === undefined ? daysOfEvent(eventDate({ data })) : clockTimes(data.start, data.end)),
    ['SUMMARY', calendarText(data.title + doubtOf(date))],
    ['STATUS', statusOf(date)],
    ['DESCRIPTION', calendarText(description.filter((line) => line !== undefined).join('\n'))],
    ...(place === undefined
      ? []
      : [['LOCATION', calendarText([place.name, place.country].filter(Boolean).join(', '))] as Property]),
    ...(place?.coordinates === undefined ? [] : [['GEO', place.coordinates.join(';')] as Property]),
    ['CATEGORIES', calendarText(data.kind)],
  ];
}

function dueProperties(site: Site, { id, data }: Entry<'promises'>): Property[] {
  const url = site.url + entryPath('promises', id);
  const written = data.due_as_written === undefined ? '' : ` (“${data.due_as_written}”)`;
  const due = edtf(data.due);
  return [
    ...daysDue(data.due, data.said.on),
    ['SUMMARY', calendarText(`Due: ${data.title}${doubtOf(due)}`)],
    ['STATUS', statusOf(due)],
    ['DESCRIPTION', calendarText(`Promised for ${formatEdtf(due)}${written}.\n${url}`)],
    ['CATEGORIES', 'promise'],
  ];
}

/** Whether a date is one certain day. */
function isExact(date: EdtfDate): boolean {
  return date.precision === 'day' && !isInDoubt(date);
}

/** A remark after the title, where lists show it: that the date is in doubt, or that only its month or year is known. */
function doubtOf(date: EdtfDate | undefined): string {
  if (!date) return '';
  if (!namesDays(date)) return ` (${formatEdtf(date)}, day not known)`;
  return isInDoubt(date) ? ` (date ${date.isUncertain ? 'uncertain' : 'approximate'})` : '';
}

function statusOf(date: EdtfDate | undefined): string {
  return date && isInDoubt(date) ? 'TENTATIVE' : 'CONFIRMED';
}

function isInDoubt({ isUncertain, isApproximate }: EdtfDate): boolean {
  return isUncertain || isApproximate;
}

/** Whether both ends of a date are days: a month or a year would fill the calendar with what took an hour. */
function namesDays({ text }: EdtfDate): boolean {
  return text.split('/').every((end) => /^\d{4}-\d{2}-\d{2}/.test(end));
}

/** The days of an event. Where only its month or year is known, it is noted on the first day. */
function daysOfEvent(written: EdtfText): Property[] {
  const date = edtf(written);
  return wholeDays(date.first, namesDays(date) ? date.last : date.first);
}

/** The days on which a promise falls due, never before it was made; of a month or a year without a day, the last one. */
function daysDue(written: EdtfText, said: Day): Property[] {
  const date = edtf(written);
  const notBefore = (day: Day) => (day < said ? said : day);
  return wholeDays(notBefore(namesDays(date) ? date.first : date.last), notBefore(date.last));
}

/** The end of whole days is the day after the last. */
function wholeDays(first: Day, last: Day): Property[] {
  return [
    ['DTSTART;VALUE=DATE', compact(first)],
    ['DTEND;VALUE=DATE', compact(addDays(last, 1))],
  ];
}

/** A moment that ends as it begins has no end: some programs refuse an event that takes no time. */
function clockTimes(start: MomentText, end: MomentText | undefined): Property[] {
  const hasEnd = end !== undefined && moment(end).epoch > moment(start).epoch;
  return [['DTSTART', utcTime(start)], ...(hasEnd ? [['DTEND', utcTime(end)] as Property] : [])];
}

function utcTime(instant: Instant): string {
  return `${new Date(Date.parse(instant)).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
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
