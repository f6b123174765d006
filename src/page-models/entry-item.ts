import { dateOf, datePath } from '../content-model/addresses.ts';
import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { formatDay } from '../dates/calendar.ts';
import { formatEdtf } from '../dates/date-labels.ts';
import { edtf, moment } from '../dates/edtf.ts';
import { dayOfEvent } from '../record/events.ts';
import { linkTo } from '../record/names.ts';
import { capitalised } from '../text/text.ts';

export type { EntryLink } from '../record/names.ts';

/** One line of a list of entries. */
export interface EntryItem {
  href: string;
  label: string;
  /** `2031-05-14`; left out for an EDTF date that HTML's `time` cannot hold. */
  iso?: string;
  dayLabel: string;
  dayHref: string;
  /** `Report`, `Meeting` */
  kindLabel: string;
  /** `11:00 (UTC+1)`; only on the page of a day. */
  timeLabel?: string;
  summary?: string;
  /** Whether lists highlight it. */
  isKey?: boolean;
}

export function articleItem(site: Site, { id, data }: Entry<'articles'>): EntryItem {
  const { day } = moment(data.published);
  return {
    ...linkTo(site, 'articles', id),
    iso: day,
    dayLabel: formatDay(day),
    dayHref: datePath(day),
    kindLabel: capitalised(data.kind),
    summary: data.summary,
  };
}

export function eventItem(site: Site, event: Entry<'events'>): EntryItem {
  const { id, data } = event;
  const day = dayOfEvent(event);
  const date = edtf(data.date ?? day);
  return {
    ...linkTo(site, 'events', id),
    ...(date.precision === 'day' && { iso: day }),
    dayLabel: data.start === undefined ? formatEdtf(date) : formatDay(day),
    dayHref: datePath(data.start === undefined ? dateOf(data.date ?? day) : day),
    kindLabel: capitalised(data.kind),
    ...(data.outcome !== undefined && { summary: data.outcome }),
    isKey: data.weight === 'key',
  };
}

export function documentItem(site: Site, { id, data }: Entry<'documents'>): EntryItem {
  const date = edtf(data.date);
  return {
    ...linkTo(site, 'documents', id),
    ...(date.precision === 'day' && { iso: date.first }),
    dayLabel: formatEdtf(date),
    dayHref: datePath(dateOf(data.date)),
    kindLabel: capitalised(data.kind),
  };
}
