import { dateOf } from '../content-model/addresses.ts';
import type { Entry } from '../content-model/entry.ts';
import type { eventKinds } from '../content-model/schemas/event.ts';
import type { Site } from '../content-model/site.ts';
import { type EdtfText, edtf } from '../dates/edtf.ts';
import { compareEvents, dayOfEvent, eventDate } from './events.ts';
import { onceForEachSite } from './of-site.ts';
import { sideOf, wholeOf } from './parties.ts';

/** An event or a document in the order of days. */
export interface TimelineEntry {
  /** The first day it may mean, if only a month or year is known. */
  day: string;
  isDayKnown: boolean;
  entry: Entry<'events'> | Entry<'documents'>;
  isKey: boolean;
  /** Ids of the states and bodies that took part, or wrote the document. */
  sides: string[];
}

/** Events and documents by day; on one day key events first, then by the clock, then documents. */
export const timeline = onceForEachSite((site): readonly TimelineEntry[] => {
  const events = [...site.entries.events].sort(compareEvents).map(
    (entry): TimelineEntry => ({
      day: dayOfEvent(entry),
      isDayKnown: entry.data.start !== undefined || namesDay(eventDate(entry)),
      entry,
      isKey: entry.data.weight === 'key',
      sides: sidesOf(site, [...(entry.data.parties ?? []), ...(entry.data.people ?? [])]),
    }),
  );
  const documents = site.entries.documents.map(
    (entry): TimelineEntry => ({
      day: edtf(entry.data.date).first,
      isDayKnown: namesDay(entry.data.date),
      entry,
      isKey: false,
      sides: sidesOf(site, entry.data.by ?? []),
    }),
  );
  // Stable: events keep the order of the clock, documents come after them.
  return [...events, ...documents].sort((a, b) =>
    a.day !== b.day ? (a.day < b.day ? -1 : 1) : Number(b.isKey) - Number(a.isKey),
  );
});

/** Whether a date, or the beginning of an interval, is a day. */
function namesDay(written: EdtfText): boolean {
  return dateOf(written).length === 'YYYY-MM-DD'.length;
}

function sidesOf(site: Site, ids: readonly string[]): string[] {
  return [...new Set(ids.map((id) => (site.byId.people.has(id) ? sideOf(site, id) : wholeOf(site, id))))];
}

/** The kind of an event, or `document`. */
export type TimelineKind = (typeof eventKinds)[number] | 'document';

const kindLabels: Readonly<Record<TimelineKind, string>> = {
  meeting: 'Meetings',
  call: 'Calls',
  statement: 'Statements',
  delivery: 'Deliveries',
  deadline: 'Deadlines',
  deployment: 'Deployments',
  document: 'Documents',
  other: 'Other events',
};

export function timelineKind({ entry }: TimelineEntry): TimelineKind {
  return entry.collection === 'documents' ? 'document' : entry.data.kind;
}

/** `Meetings` for `meeting`. */
export function timelineKindLabel(kind: TimelineKind): string {
  return kindLabels[kind];
}
