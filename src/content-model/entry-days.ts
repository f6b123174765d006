import type { Day } from '../dates/calendar.ts';
import { type EdtfText, edtf, type MomentText, moment } from '../dates/edtf.ts';
import { isOf, type WrittenEntry } from './entry.ts';

/** The day from which dates without a year in an entry are resolved; undefined if the entry has none. */
export function ownDay(entry: WrittenEntry): Day | undefined {
  if (isOf('articles', entry)) return dayOf(entry.fields.published);
  if (isOf('events', entry)) return dayOf(entry.fields.start) ?? firstDayOf(entry.fields.date);
  if (isOf('documents', entry)) return firstDayOf(entry.fields.date);
  if (isOf('promises', entry)) return entry.fields.said?.on;
  return undefined;
}

/** The day up to which an article can know of events: its publication or its update, whichever is later. */
export function knownDay({ fields: { published, updated } }: WrittenEntry<'articles'>): Day | undefined {
  return [dayOf(published), dayOf(updated)]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

function dayOf(written: MomentText | undefined): Day | undefined {
  return written === undefined ? undefined : moment(written).day;
}

function firstDayOf(written: EdtfText | undefined): Day | undefined {
  return written === undefined ? undefined : edtf(written).first;
}
